//! Holds installed tools against everything that is known of them.

use super::{SettingsError, user_settings};
use crate::{
    Diagnostic,
    grants::consented,
    project::{Finding, Severity},
    settings::KnownRegistries,
    store::{Installed, Store, StoreError},
    trust::{TrustError, TrustStore},
};
use kami_host::Inspection;
use kami_registry::{RegistryId, index::Index, trust::TrustFile};
use std::{collections::BTreeMap, path::PathBuf};

mod chain;
mod error;
mod reach;

pub use error::VerifyToolsError;

/// Which tools to check, and against what.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::VerifyToolsOptions, trust::TrustStore};
/// let trust = TrustStore::named("trust.toml".into());
/// let all = VerifyToolsOptions { store: "/home/me/kami".into(), tools: Vec::new(), trust };
/// assert!(all.tools.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct VerifyToolsOptions {
    /// The folder of the store.
    pub store: PathBuf,
    /// The names of the tools; all where there are none.
    pub tools: Vec<String>,
    /// What was accepted of their packages.
    pub trust: TrustStore,
}

/// A tool that was checked.
///
/// # Examples
/// ```
/// fn is_fine(tool: &cargo_kami::ops::VerifiedTool) -> bool {
///     tool.findings.iter().all(|finding| finding.severity == cargo_kami::project::Severity::Warning)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct VerifiedTool {
    /// The tool.
    pub tool: Installed,
    /// What was found. Errors mean that it should not be used.
    pub findings: Vec<Finding>,
}

/// Checks installed tools: that each file is what was installed, that it asks for what was agreed to and is granted no more
/// than that, and that its registry still says of it what it said. A registry out of reach is asked in the form it had when
/// it was reached last.
///
/// # Errors
/// When a tool is not installed, or the store, the settings or the trust file cannot be read.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::{VerifyToolsOptions, verify_tools}, trust::TrustStore};
/// # let dir = tempfile::tempdir()?;
/// let trust = TrustStore::named(dir.path().join("trust.toml"));
/// let options = VerifyToolsOptions { store: dir.path().join("data"), tools: Vec::new(), trust };
/// assert!(verify_tools(&options)?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify_tools(options: &VerifyToolsOptions) -> Result<Vec<VerifiedTool>, VerifyToolsError> {
    let Some(store) = Store::open(&options.store)? else {
        let unknown = |name: &String| StoreError::Unknown { name: name.clone(), known: Vec::new() };
        return options.tools.first().map_or(Ok(Vec::new()), |name| Err(unknown(name).into()));
    };
    let tools = match options.tools.as_slice() {
        [] => store.tools()?,
        named => named.iter().map(|name| store.tool(name)).collect::<Result<_, _>>()?,
    };
    let known = KnownRegistries::new(user_settings()?);
    let mut checks = Checks { store, trust: options.trust.read()?, known, reached: BTreeMap::new() };
    Ok(tools.into_iter().map(|tool| VerifiedTool { findings: checks.check(&tool), tool }).collect())
}

struct Checks {
    store: Store,
    trust: TrustFile,
    known: KnownRegistries,
    /// Every registry is asked once.
    reached: BTreeMap<RegistryId, Option<Index>>,
}

impl Checks {
    fn check(&mut self, tool: &Installed) -> Vec<Finding> {
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
        let mut findings = self.reach(registry);
        if let Some(Some(index)) = self.reached.get(&registry) {
            findings.extend(chain::check_tool(tool, index, &self.trust));
        }
        findings
    }
}

fn finding(error: &dyn Diagnostic) -> Finding {
    let (code, message) = (error.code(), error.to_string());
    Finding { severity: Severity::Error, code, message, hint: error.hint() }
}
