//! How things are, as JSON.

use super::{FindingMessage, InstalledMessage, ListedRegistryMessage, Message};
use crate::ops::{RegistryStatus, StatusReport, ToolStatus};
use serde::Serialize;

/// How things are, `"reason":"status"`.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::StatusReport, output::StatusMessage};
/// let message = StatusMessage::from(&StatusReport::default());
/// assert_eq!(serde_json::to_string(&message)?, r#"{"wrong":false,"registries":[],"tools":[],"next":[]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StatusMessage {
    /// Whether something should not be used as it is.
    pub wrong: bool,
    /// The registries a person uses.
    pub registries: Vec<RegistryStatusMessage>,
    /// What is installed.
    pub tools: Vec<ToolStatusMessage>,
    /// What to type next.
    pub next: Vec<String>,
}

/// A registry, and what came of asking it; part of a [`StatusMessage`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegistryStatusMessage {
    /// The registry.
    #[serde(flatten)]
    pub registry: ListedRegistryMessage,
    /// That it cannot be reached, or broke its rules.
    pub finding: Option<FindingMessage>,
}

/// An installed tool; part of a [`StatusMessage`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ToolStatusMessage {
    /// The tool.
    #[serde(flatten)]
    pub tool: InstalledMessage,
    /// The newest version its registry has, where that is newer.
    pub newer: Option<String>,
    /// What it asks for and is not allowed, as flags of `cargo kami grant`.
    pub missing: Vec<String>,
    /// What is wrong with it.
    pub findings: Vec<FindingMessage>,
}

impl From<&StatusReport> for StatusMessage {
    fn from(report: &StatusReport) -> Self {
        Self {
            wrong: report.is_wrong(),
            registries: report.registries.iter().map(RegistryStatusMessage::from).collect(),
            tools: report.tools.iter().map(ToolStatusMessage::from).collect(),
            next: report.next(),
        }
    }
}

impl From<&RegistryStatus> for RegistryStatusMessage {
    fn from(status: &RegistryStatus) -> Self {
        let finding = status.finding.as_ref().map(FindingMessage::from);
        Self { registry: ListedRegistryMessage::from(&status.listed), finding }
    }
}

impl From<&ToolStatus> for ToolStatusMessage {
    fn from(status: &ToolStatus) -> Self {
        Self {
            tool: InstalledMessage::from(&status.verified.tool),
            newer: status.newer.as_ref().map(ToString::to_string),
            missing: status.missing.clone(),
            findings: status.verified.findings.iter().map(FindingMessage::from).collect(),
        }
    }
}

impl Message for StatusMessage {
    const REASON: &'static str = "status";
}
