//! Each check of an installed tool.

use super::chain::{check_tool, remember};
use crate::{
    Diagnostic,
    grants::consented,
    ops::registry::AskedRegistries,
    project::{Finding, Severity},
    store::{Installed, Store},
};
use kami_host::{Inspection, domain::Capabilities};
use kami_registry::{RegistryId, trust::TrustFile};

/// What tools are held against.
pub(in crate::ops) struct Checks {
    pub(in crate::ops) store: Store,
    pub(in crate::ops) trust: TrustFile,
    pub(in crate::ops) registries: AskedRegistries,
}

/// What has come of looking at a tool.
#[derive(Default)]
pub(in crate::ops) struct Checked {
    pub(in crate::ops) findings: Vec<Finding>,
    /// What its file asks for, where that can be read.
    pub(in crate::ops) asked: Option<Capabilities>,
}

impl Checks {
    /// All that is wrong with a tool.
    pub(in crate::ops) fn check(&mut self, tool: &Installed) -> Checked {
        let mut checked = self.file(tool);
        match tool.provenance.registry {
            Some(registry) => checked.findings.extend(self.chain(tool, registry)),
            None if tool.provenance.is_unsigned() => {
                checked.findings.push(Finding::warning("tool-unsigned", format!("nobody vouches for `{}`", tool.name)));
            }
            None => {}
        }
        checked
    }

    /// The file itself, and what it asks for against what it is allowed.
    fn file(&self, tool: &Installed) -> Checked {
        let unusable = |finding| Checked { findings: vec![finding], asked: None };
        let bytes = match self.store.component(tool) {
            Ok(bytes) => bytes,
            Err(error) => return unusable(finding(&error)),
        };
        let Ok(inspection) = Inspection::read(&bytes) else {
            let message = format!("the file of `{}` is no component", tool.name);
            return unusable(Finding::error("tool-unreadable", message));
        };
        let Some(manifest) = inspection.manifest() else { return Checked::default() };
        let asked = manifest.capabilities.clone();
        Checked { findings: against_grants(tool, &asked), asked: Some(asked) }
    }

    fn chain(&mut self, tool: &Installed, registry: RegistryId) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.registries.ask(registry).into_iter().collect();
        if let Some(reached) = self.registries.get(&registry) {
            let found = check_tool(tool, &reached.index, &self.trust);
            // a store that cannot be written now will be told the next time
            let _ = remember(&mut self.store, tool, &found);
            findings.extend(found);
        }
        findings
    }
}

/// What it asks for, against what was agreed to and what it is allowed.
fn against_grants(tool: &Installed, asked: &Capabilities) -> Vec<Finding> {
    let (name, mut findings) = (&tool.name, Vec::new());
    if consented(asked) != tool.consented {
        let message = format!("`{name}` asks for something else than what was agreed to");
        let hint = format!("install it again: `{}`", tool.again());
        findings.push(Finding::error("consent-differs", message).with_hint(hint));
    }
    let beyond = tool.grants.beyond(asked).flags();
    if !beyond.is_empty() {
        let message = format!("`{name}` is allowed what it does not ask for: {}", beyond.join(" "));
        let hint = format!("see `cargo kami grants {name}`");
        findings.push(Finding::warning("grants-beyond", message).with_hint(hint));
    }
    findings
}

fn finding(error: &dyn Diagnostic) -> Finding {
    let (code, message) = (error.code(), error.to_string());
    Finding { severity: Severity::Error, code, message, hint: error.hint() }
}
