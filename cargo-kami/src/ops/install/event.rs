//! What installing tells on the way, asks, and reports in the end.

use super::{BuildEvent, Proposal, predecessor::is_older};
use crate::{adapters::download::DownloadEvent, project::compare::Comparison, store::Installed};
use kami_host::{HostError, domain::Capabilities};
use kami_registry::{PackageName, log::Release, trust::Question};
use std::path::PathBuf;

/// What happens on the way.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::InstallEvent::Compiling("demo".into());
/// assert!(matches!(event, cargo_kami::ops::InstallEvent::Compiling(name) if name == "demo"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum InstallEvent {
    /// A project is being built.
    Building(PathBuf),
    /// Something the build has to say.
    Build(BuildEvent),
    /// The registry cannot be reached, or broke its rules: what it was before counts.
    Stale(String),
    /// A newer version is too new to be trusted yet.
    Waiting(String),
    /// A package that was never used here has a name like those of others in its registry.
    Alike {
        /// The package.
        name: PackageName,
        /// The others, those that look the same first.
        others: Vec<PackageName>,
    },
    /// The version is dated ahead of the clock of this machine.
    DatedAhead(Box<Release>),
    /// Something is being downloaded.
    Downloading(DownloadEvent),
    /// Everything is checked: this is what would be installed.
    Proposed(Box<Proposal>),
    /// The component of that name is being compiled.
    Compiling(String),
    /// Compiled code is not kept.
    CacheUnused(HostError),
}

/// What was installed.
///
/// # Examples
/// ```
/// fn version(report: &cargo_kami::ops::InstallReport) -> &str {
///     &report.tool.version
/// }
/// ```
#[derive(Clone, Debug)]
pub struct InstallReport {
    /// The tool as it is now.
    pub tool: Installed,
    /// The tool in whose place it is.
    pub before: Option<Installed>,
    /// What changes from that, where both say what they are.
    pub changes: Option<Comparison>,
    /// What it asks for and is not allowed.
    pub missing: Capabilities,
}

impl InstallReport {
    /// Whether an older version came in the place of a newer one.
    ///
    /// # Examples
    /// ```
    /// fn verb(report: &cargo_kami::ops::InstallReport) -> &str {
    ///     if report.is_downgrade() { "Downgraded" } else { "Installed" }
    /// }
    /// ```
    pub fn is_downgrade(&self) -> bool {
        self.before.as_ref().is_some_and(|before| is_older(&self.tool.version, &before.version))
    }
}

/// Something a person has to decide.
///
/// # Examples
/// ```
/// use cargo_kami::ops::InstallQuestion;
/// fn is_about_trust(question: &InstallQuestion<'_>) -> bool {
///     matches!(question, InstallQuestion::Trust(_))
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub enum InstallQuestion<'a> {
    /// Whether a package is trusted.
    Trust(&'a Question),
    /// Whether this may be installed, and be allowed what nobody has decided yet.
    Install(&'a Proposal),
}
