//! The registries that installed tools came from, each asked once.

use super::{Reached, reach_known};
use crate::{
    Diagnostic,
    project::{Finding, Severity},
    settings::{KnownRegistries, Registry},
};
use kami_registry::{
    RegistryId,
    git::{Interaction, TransportError},
    index::Refreshed,
};
use std::collections::BTreeMap;

/// The registries that were asked so far. One that cannot be used has nothing beside its id.
#[derive(Debug)]
pub(in crate::ops) struct AskedRegistries {
    known: KnownRegistries,
    asked: BTreeMap<RegistryId, Option<Reached>>,
}

impl AskedRegistries {
    pub(in crate::ops) fn new(known: KnownRegistries) -> Self {
        Self { known, asked: BTreeMap::new() }
    }

    /// A registry that will be asked when it is needed, if it is known.
    pub(in crate::ops) fn unasked(&self, id: &RegistryId) -> Option<Registry> {
        self.known.by_id(id).filter(|_| !self.asked.contains_key(id))
    }

    /// A registry that was asked, if it can be used.
    pub(in crate::ops) fn get(&self, id: &RegistryId) -> Option<&Reached> {
        self.asked.get(id)?.as_ref()
    }

    /// Asks a registry that was not asked yet; what comes of it is told once.
    pub(in crate::ops) fn ask(&mut self, id: RegistryId) -> Option<Finding> {
        if self.asked.contains_key(&id) {
            return None;
        }
        let (reached, finding) = self.reach(id);
        self.asked.insert(id, reached);
        finding
    }

    fn reach(&self, id: RegistryId) -> (Option<Reached>, Option<Finding>) {
        let Some(registry) = self.known.by_id(&id) else {
            let message = format!("the registry {id} is not known here, so what it says cannot be checked");
            let finding = Finding::warning("registry-forgotten", message);
            return (None, Some(finding.with_hint("add it again with `cargo kami registry add`")));
        };
        match reach_known(registry, Interaction::Never) {
            Ok(reached) => {
                let finding = told(&reached.registry.name, &reached.refreshed);
                (Some(reached), finding)
            }
            Err(error) => {
                let (code, message) = (error.code(), error.to_string());
                (None, Some(Finding { severity: Severity::Warning, code, message, hint: error.hint() }))
            }
        }
    }
}

/// What somebody should know about how a registry answered.
fn told(name: &str, refreshed: &Refreshed) -> Option<Finding> {
    match refreshed {
        Refreshed::Offline(error) => Some(offline(name, error)),
        Refreshed::Refused(refusal) => Some(Finding {
            severity: Severity::Error,
            code: refusal.code(),
            message: format!("`{name}`: {refusal}"),
            hint: refusal.hint(),
        }),
        _ => None,
    }
}

fn offline(name: &str, error: &TransportError) -> Finding {
    let message = format!("`{name}` is asked in the form it had when it was reached last: {error}");
    Finding::warning("registry-offline", message)
}
