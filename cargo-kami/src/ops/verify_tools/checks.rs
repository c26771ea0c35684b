//! Each check of an installed tool.

use super::chain::check_tool;
use crate::{
    Diagnostic,
    grants::consented,
    ops::registry::AskedRegistries,
    project::{Finding, Severity},
    store::{Installed, Store},
};
use kami_host::Inspection;
use kami_registry::{RegistryId, trust::TrustFile};

/// What tools are held against.
pub(in crate::ops) struct Checks {
    pub(in crate::ops) store: Store,
    pub(in crate::ops) trust: TrustFile,
    pub(in crate::ops) registries: AskedRegistries,
}

impl Checks {
    /// All that is wrong with a tool.
    pub(in crate::ops) fn check(&mut self, tool: &Installed) -> Vec<Finding> {
        let mut findings = self.file(tool);
        match tool.provenance.registry {
            Some(registry) => findings.extend(self.chain(tool, registry)),
            None if tool.provenance.is_unsigned() => {
                findings.push(Finding::warning("tool-unsigned", format!("nobody vouches for `{}`", tool.name)));
            }
            None => {}
        }
        findings
    }

    /// The file itself, and what it asks for against what it is allowed.
    fn file(&self, tool: &Installed) -> Vec<Finding> {
        let name = &tool.name;
        let bytes = match self.store.component(tool) {
            Ok(bytes) => bytes,
            Err(error) => return vec![finding(&error)],
        };
        let Ok(inspection) = Inspection::read(&bytes) else {
            let unreadable = Finding::error("tool-unreadable", format!("the file of `{name}` is no component"));
            return vec![unreadable];
        };
        let Some(manifest) = inspection.manifest() else { return Vec::new() };
        let mut findings = Vec::new();
        if consented(&manifest.capabilities) != tool.consented {
            let message = format!("`{name}` asks for something else than what was agreed to");
            findings.push(
                Finding::error("consent-differs", message).with_hint(format!("install it again: `{}`", tool.again())),
            );
        }
        let beyond = tool.grants.beyond(&manifest.capabilities).flags();
        if !beyond.is_empty() {
            let message = format!("`{name}` is allowed what it does not ask for: {}", beyond.join(" "));
            findings
                .push(Finding::warning("grants-beyond", message).with_hint(format!("see `cargo kami grants {name}`")));
        }
        findings
    }

    fn chain(&mut self, tool: &Installed, registry: RegistryId) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.registries.ask(registry).into_iter().collect();
        if let Some(reached) = self.registries.get(&registry) {
            findings.extend(check_tool(tool, &reached.index, &self.trust));
        }
        findings
    }
}

fn finding(error: &dyn Diagnostic) -> Finding {
    let (code, message) = (error.code(), error.to_string());
    Finding { severity: Severity::Error, code, message, hint: error.hint() }
}
