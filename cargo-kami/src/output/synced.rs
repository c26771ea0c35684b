//! What is locked for a project as JSON.

use super::Message;
use crate::ops::{Moved, SyncReport};
use serde::Serialize;
use std::path::PathBuf;

/// What is locked for a project.
///
/// # Examples
/// ```
/// fn print(report: &cargo_kami::ops::SyncReport) -> serde_json::Result<String> {
///     serde_json::to_string(&cargo_kami::output::SyncMessage::from(report))
/// }
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SyncMessage {
    /// The folder of the project.
    pub folder: PathBuf,
    /// How many tools are locked.
    pub tools: usize,
    /// What is locked otherwise than before.
    pub moved: Vec<MovedMessage>,
    /// What the project grants and nobody has agreed to, a text a tool.
    pub unagreed: Vec<String>,
}

/// A tool that is locked otherwise than before.
///
/// # Examples
/// ```
/// let moved = cargo_kami::output::MovedMessage { name: "fs-grep".into(), from: None, to: Some("1.0.0".into()) };
/// assert_eq!(serde_json::to_string(&moved)?, r#"{"name":"fs-grep","from":null,"to":"1.0.0"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct MovedMessage {
    /// The package.
    pub name: String,
    /// The version before; `null` where it was not locked.
    pub from: Option<String>,
    /// The version now; `null` where it is not locked any more.
    pub to: Option<String>,
}

impl From<&SyncReport> for SyncMessage {
    fn from(report: &SyncReport) -> Self {
        let moved = |moved: &Moved| MovedMessage {
            name: moved.name.to_string(),
            from: moved.from.as_ref().map(ToString::to_string),
            to: moved.to.as_ref().map(ToString::to_string),
        };
        Self {
            folder: report.folder.clone(),
            tools: report.tools,
            moved: report.moved.iter().map(moved).collect(),
            unagreed: report.unagreed.clone(),
        }
    }
}

/// The tools of a project are locked and at hand, `"reason":"project-synced"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ProjectSynced};
/// assert_eq!(ProjectSynced::REASON, "project-synced");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ProjectSynced(pub SyncMessage);

impl Message for ProjectSynced {
    const REASON: &'static str = "project-synced";
}
