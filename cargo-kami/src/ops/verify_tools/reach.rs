//! The registries that installed tools came from.

use super::{Checks, finding};
use crate::{
    ops::connect_to,
    project::{Finding, Severity},
};
use kami_registry::{RegistryId, git::Interaction, index::Refreshed};

impl Checks {
    /// Asks a registry that was not asked yet; what comes of it is told once.
    pub(super) fn reach(&mut self, id: RegistryId) -> Vec<Finding> {
        if self.reached.contains_key(&id) {
            return Vec::new();
        }
        let Some(registry) = self.known.by_id(&id) else {
            self.reached.insert(id, None);
            let message = format!("the registry {id} is not known here, so what it says cannot be checked");
            return vec![Finding::warning("registry-forgotten", message)];
        };
        let reached = connect_to(registry, Interaction::Never).and_then(|mut connection| {
            let refreshed = connection.refresh()?;
            Ok((connection, refreshed))
        });
        match reached {
            Ok((connection, refreshed)) => {
                self.reached.insert(id, Some(connection));
                told(&refreshed).into_iter().collect()
            }
            Err(error) => {
                self.reached.insert(id, None);
                vec![Finding { severity: Severity::Warning, ..finding(&error) }]
            }
        }
    }
}

/// What somebody should know about how a registry answered.
fn told(refreshed: &Refreshed) -> Option<Finding> {
    match refreshed {
        Refreshed::Offline(error) => {
            let message = format!("the registry is asked in the form it had when it was reached last: {error}");
            Some(Finding::warning("registry-offline", message))
        }
        Refreshed::Refused(refusal) => Some(Finding {
            severity: Severity::Error,
            code: refusal.code(),
            message: refusal.to_string(),
            hint: refusal.hint(),
        }),
        _ => None,
    }
}
