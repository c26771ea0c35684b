//! Locked tools as JSON.

use super::Message;
use crate::store::Usage;
use kami_registry::{RegistryId, Sha256, Timestamp, lock::LockedTool};
use serde::Serialize;

/// A tool a project has locked, and how often it was called there, `"reason":"tool-locked"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolLocked};
/// assert_eq!(ToolLocked::REASON, "tool-locked");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ToolLocked {
    /// The package.
    pub name: String,
    /// Its version.
    pub package_version: String,
    /// `sha256:` and the hash of its file.
    pub digest: Sha256,
    /// The registry it comes from.
    pub registry: RegistryId,
    /// Whether updates leave it as it is.
    pub pinned: bool,
    /// Calls in this project so far, failed ones included.
    pub calls: u64,
    /// Calls that failed.
    pub failures: u64,
    /// When it was called last.
    pub last_used: Option<Timestamp>,
}

impl From<&(LockedTool, Usage)> for ToolLocked {
    fn from((tool, usage): &(LockedTool, Usage)) -> Self {
        Self {
            name: tool.name.to_string(),
            package_version: tool.version.to_string(),
            digest: tool.artifact.sha256,
            registry: tool.registry,
            pinned: tool.pinned,
            calls: usage.calls,
            failures: usage.failures,
            last_used: usage.last,
        }
    }
}

impl Message for ToolLocked {
    const REASON: &'static str = "tool-locked";
}
