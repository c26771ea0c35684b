//! What has come of updating a tool.

use crate::{
    Diagnostic, Exit,
    ops::{InstallError, InstallEvent, InstallReport, Proposal},
    project::{Finding, Severity},
    store::Installed,
};
use semver::Version;

/// What has come of updating a tool.
///
/// # Examples
/// ```
/// use cargo_kami::{Exit, ops::{ToolUpdate, UpdateOutcome}, store::Installed};
/// use kami_registry::{Sha256, Timestamp};
/// let before = Installed::new("demo", Sha256::of(b""), Timestamp::from_seconds(0));
/// let update = ToolUpdate { before, findings: Vec::new(), outcome: UpdateOutcome::Elsewhere };
/// assert_eq!(update.exit(), Exit::Done);
/// ```
#[derive(Debug)]
pub struct ToolUpdate {
    /// The tool as it was.
    pub before: Installed,
    /// What was found on the way. Where the outcome is [`UpdateOutcome::Unknown`], they say why.
    pub findings: Vec<Finding>,
    /// What has come of it.
    pub outcome: UpdateOutcome,
}

/// What has come of updating a tool.
///
/// # Examples
/// See [`ToolUpdate`].
#[derive(Debug)]
#[non_exhaustive]
pub enum UpdateOutcome {
    /// There is nothing newer that may be used.
    Current,
    /// It is pinned, and left alone.
    Pinned {
        /// What it would be updated to.
        newer: Option<Version>,
    },
    /// It is from a file of this machine, where nothing is known of newer versions.
    Elsewhere,
    /// What its registry says cannot be known, or cannot be right.
    Unknown,
    /// What would be installed.
    Available(Box<Proposal>),
    /// What was installed.
    Updated(Box<InstallReport>),
    /// It was not updated, and is as it was.
    Failed(InstallError),
}

impl ToolUpdate {
    /// What a process that did no more than this ends with.
    ///
    /// # Examples
    /// See [`ToolUpdate`].
    pub fn exit(&self) -> Exit {
        let is_wrong = self.findings.iter().any(|finding| finding.severity == Severity::Error);
        match &self.outcome {
            UpdateOutcome::Failed(error) => error.exit(),
            _ if is_wrong => Exit::No,
            UpdateOutcome::Unknown => Exit::CouldNot,
            _ => Exit::Done,
        }
    }
}

/// What happens on the way.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::UpdateEvent, project::Finding};
/// let event = UpdateEvent::Found(&Finding::warning("tool-yanked", "`demo` 1.0.0 was yanked"));
/// assert!(matches!(event, UpdateEvent::Found(finding) if finding.code == "tool-yanked"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum UpdateEvent<'a> {
    /// A registry is being asked.
    Asking(&'a str),
    /// Something that is odd about a tool or its registry.
    Found(&'a Finding),
    /// What happens while a newer version is installed.
    Install(InstallEvent),
    /// One tool is done.
    Settled(&'a ToolUpdate),
}
