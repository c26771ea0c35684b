//! Holds installed tools against everything that is known of them.

use super::{ToolsError, installed::selected, registry::AskedRegistries, user_settings};
use crate::{
    project::Finding,
    settings::KnownRegistries,
    store::{Installed, Store},
    trust::TrustStore,
};
use std::path::PathBuf;

pub(super) mod chain;
mod checks;

pub(super) use checks::{Checked, Checks};

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
pub fn verify_tools(options: &VerifyToolsOptions) -> Result<Vec<VerifiedTool>, ToolsError> {
    let tools = selected(&options.store, &options.tools)?;
    let Some(store) = Store::open(&options.store)? else { return Ok(Vec::new()) };
    let known = KnownRegistries::new(user_settings()?);
    let mut checks = Checks { store, trust: options.trust.read()?, registries: AskedRegistries::new(known) };
    Ok(tools.into_iter().map(|tool| VerifiedTool { findings: checks.check(&tool).findings, tool }).collect())
}
