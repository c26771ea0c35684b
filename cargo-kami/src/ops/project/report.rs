//! What bringing a project in line tells on the way, and reports in the end.

use super::Newcomer;
use kami_host::HostError;
use kami_registry::PackageName;
use semver::Version;
use std::path::PathBuf;

/// What happens on the way.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::SyncEvent::Fetching("fs-grep".into());
/// assert!(matches!(event, cargo_kami::ops::SyncEvent::Fetching(name) if name == "fs-grep"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum SyncEvent {
    /// A registry cannot be reached, or broke its rules: what it was before counts.
    Stale(String),
    /// A newer version is too new to be trusted yet.
    Waiting(String),
    /// A tool is looked up and fetched.
    Fetching(String),
    /// Everything about a version is checked that was not locked before.
    Checked(Box<Newcomer>),
    /// The component of that name is being compiled.
    Compiling(String),
    /// Compiled code is not kept.
    CacheUnused(HostError),
}

/// What came of it.
///
/// # Examples
/// ```
/// fn is_unchanged(report: &cargo_kami::ops::SyncReport) -> bool {
///     report.moved.is_empty()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SyncReport {
    /// The folder of the project.
    pub folder: PathBuf,
    /// What is locked otherwise than before.
    pub moved: Vec<Moved>,
    /// How many tools are locked.
    pub tools: usize,
    /// What the project grants and this user has not agreed to, a line a tool; then nothing of it is used yet.
    pub unagreed: Vec<String>,
}

/// A tool that is locked otherwise than before.
///
/// # Examples
/// ```
/// let moved = cargo_kami::ops::Moved { name: "fs-grep".parse()?, from: None, to: Some("1.0.0".parse()?) };
/// assert_eq!(moved.from, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Moved {
    /// The package.
    pub name: PackageName,
    /// The version before, if it was locked.
    pub from: Option<Version>,
    /// The version now, if it is locked.
    pub to: Option<Version>,
}
