//! How things are: the registries, and what is installed from them.

use super::{
    ListedRegistry, ToolsError, VerifiedTool, list_registries,
    registry::AskedRegistries,
    update::newer::newest,
    user_settings,
    verify_tools::{Checked, Checks, chain::DISTRUSTED},
};
use crate::{
    grants::wanted,
    project::{Finding, Severity},
    settings::KnownRegistries,
    store::{Installed, Store},
    trust::TrustStore,
};
use semver::Version;
use std::path::Path;

/// How things are.
///
/// # Examples
/// ```
/// assert!(!cargo_kami::ops::StatusReport::default().is_wrong());
/// ```
#[derive(Clone, Debug, Default)]
pub struct StatusReport {
    /// The registries a person uses, by name.
    pub registries: Vec<RegistryStatus>,
    /// What is installed, by name.
    pub tools: Vec<ToolStatus>,
}

/// A registry, and what came of asking it.
///
/// # Examples
/// ```
/// fn is_fine(registry: &cargo_kami::ops::RegistryStatus) -> bool {
///     registry.finding.is_none()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct RegistryStatus {
    /// The registry, and how old what is known of it is.
    pub listed: ListedRegistry,
    /// That it cannot be reached, or broke its rules.
    pub finding: Option<Finding>,
}

/// An installed tool, and what there is to do about it.
///
/// # Examples
/// ```
/// fn is_outdated(tool: &cargo_kami::ops::ToolStatus) -> bool {
///     tool.newer.is_some() && !tool.verified.tool.pinned
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ToolStatus {
    /// The tool, and what is wrong with it.
    pub verified: VerifiedTool,
    /// The newest version its registry has, where that is newer.
    pub newer: Option<Version>,
    /// Whether anything is known of what its registry has.
    pub is_known: bool,
    /// What it asks for and is not allowed, as flags of `cargo kami grant`.
    pub missing: Vec<String>,
}

impl StatusReport {
    /// Whether something should not be used as it is. What is only out of date, yanked or out of reach can be.
    ///
    /// # Examples
    /// See [`StatusReport`].
    pub fn is_wrong(&self) -> bool {
        let registries = self.registries.iter().filter_map(|registry| registry.finding.as_ref());
        let tools = self.tools.iter().flat_map(|tool| &tool.verified.findings);
        registries.chain(tools).any(|finding| finding.severity == Severity::Error)
    }

    /// What to type next: what brings tools up to date, and grants what they ask for.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::ops::StatusReport::default().next().is_empty());
    /// ```
    pub fn next(&self) -> Vec<String> {
        self.tools.iter().flat_map(ToolStatus::next).collect()
    }
}

impl ToolStatus {
    fn next(&self) -> Vec<String> {
        let Installed { name, pinned, .. } = &self.verified.tool;
        let mut wrong = self.verified.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let is_distrusted = self.verified.findings.iter().any(|finding| finding.code == DISTRUSTED);
        // what else is wrong an update does not put right
        let may_update = !pinned && wrong.all(|finding| finding.code == DISTRUSTED);
        let update = self.newer.as_ref().filter(|_| may_update).map(|_| format!("cargo kami update {name}"));
        let remove = (is_distrusted && update.is_none()).then(|| format!("cargo kami uninstall {name}"));
        let grant = format!("cargo kami grant {name} {}", self.missing.join(" "));
        update.into_iter().chain(remove).chain((!self.missing.is_empty()).then_some(grant)).collect()
    }
}

/// Looks at everything: asks each registry once, and holds each tool against it and against its file. A registry out of reach is
/// taken as it was when it was reached last. Nothing is changed, but that a revoked key was heard of is kept. `tell` hears
/// which registry is being asked.
///
/// # Errors
/// When the store, the settings, the trust file or the copy of a registry cannot be read.
///
/// # Examples
/// ```no_run
/// use cargo_kami::{ops::status, trust::TrustStore};
/// let report = status("/home/me/kami".as_ref(), &TrustStore::own()?, &|registry| println!("asking {registry}"))?;
/// println!("{} tools", report.tools.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn status(store: &Path, trust: &TrustStore, tell: &dyn Fn(&str)) -> Result<StatusReport, ToolsError> {
    let known = KnownRegistries::new(user_settings()?);
    let mut asked = AskedRegistries::new(known.clone());
    let mut findings = Vec::new();
    for registry in known.all() {
        tell(&registry.name);
        findings.push((registry.id, asked.ask(registry.id)));
    }
    let mut finding = |listed: &ListedRegistry| {
        findings.iter_mut().find(|(id, _)| *id == listed.registry.id).and_then(|(_, finding)| finding.take())
    };
    let registries = list_registries()?.into_iter();
    let registries = registries.map(|listed| RegistryStatus { finding: finding(&listed), listed }).collect();
    let Some(store) = Store::open(store)? else { return Ok(StatusReport { registries, tools: Vec::new() }) };
    let installed = store.tools()?;
    let mut checks = Checks { store, trust: trust.read()?, registries: asked };
    let tools = installed.into_iter().map(|tool| look(tool, &mut checks)).collect();
    Ok(StatusReport { registries, tools })
}

fn look(tool: Installed, checks: &mut Checks) -> ToolStatus {
    let Checked { findings, asked } = checks.check(&tool);
    let missing = asked.map(|asked| wanted(&tool.grants.missing(&asked))).unwrap_or_default();
    let reached = tool.provenance.registry.and_then(|registry| checks.registries.get(&registry));
    let newer = reached.and_then(|reached| newest(&tool, reached).ok().flatten());
    let is_known = reached.is_some();
    ToolStatus { newer, is_known, missing, verified: VerifiedTool { tool, findings } }
}
