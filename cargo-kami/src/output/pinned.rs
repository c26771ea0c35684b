//! Pinned tools as JSON.

use super::{InstalledMessage, Message};
use serde::Serialize;

/// A tool was pinned, `"reason":"tool-pinned"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolPinned};
/// assert_eq!(ToolPinned::REASON, "tool-pinned");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolPinned(pub InstalledMessage);

impl Message for ToolPinned {
    const REASON: &'static str = "tool-pinned";
}

/// A tool was left to updates again, `"reason":"tool-unpinned"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolUnpinned};
/// assert_eq!(ToolUnpinned::REASON, "tool-unpinned");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolUnpinned(pub InstalledMessage);

impl Message for ToolUnpinned {
    const REASON: &'static str = "tool-unpinned";
}
