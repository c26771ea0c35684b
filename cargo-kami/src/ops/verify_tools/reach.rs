//! The registries that installed tools came from.

use super::{Checks, finding};
use crate::{
    ops::{Reached, registry::reach_known},
    project::{Finding, Severity},
};
use kami_registry::{
    RegistryId,
    git::{Interaction, TransportError},
    index::Refreshed,
};

impl Checks {
    /// Asks a registry that was not asked yet; what comes of it is told once.
    pub(super) fn reach(&mut self, id: RegistryId) -> Vec<Finding> {
        if self.reached.contains_key(&id) {
            return Vec::new();
        }
        let Some(registry) = self.known.by_id(&id) else {
            self.reached.insert(id, None);
            let message = format!("the registry {id} is not known here, so what it says cannot be checked");
            let forgotten = Finding::warning("registry-forgotten", message);
            return vec![forgotten];
        };
        match reach_known(registry, Interaction::Never) {
            Ok(Reached { index, refreshed, .. }) => {
                self.reached.insert(id, Some(index));
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
        Refreshed::Offline(error) => Some(offline(error)),
        Refreshed::Refused(refusal) => Some(Finding {
            severity: Severity::Error,
            code: refusal.code(),
            message: refusal.to_string(),
            hint: refusal.hint(),
        }),
        _ => None,
    }
}

fn offline(error: &TransportError) -> Finding {
    let message = format!("the registry is asked in the form it had when it was reached last: {error}");
    Finding::warning("registry-offline", message)
}
