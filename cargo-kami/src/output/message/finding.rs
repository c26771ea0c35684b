//! A finding as a JSON line.

use super::Message;
use crate::project::{Finding, Severity};
use serde::Serialize;

/// What a check found, `"reason":"finding"`.
///
/// # Examples
/// ```
/// use cargo_kami::{output::FindingMessage, project::Finding};
/// let message = FindingMessage::from(&Finding::warning("net-unused", "odd"));
/// assert_eq!(message.severity, "warning");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FindingMessage {
    /// `warning` or `error`.
    pub severity: &'static str,
    /// The check's stable name.
    pub code: &'static str,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl From<&Finding> for FindingMessage {
    fn from(finding: &Finding) -> Self {
        let severity = match finding.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        Self { severity, code: finding.code, message: finding.message.clone(), hint: finding.hint.clone() }
    }
}

impl Message for FindingMessage {
    const REASON: &'static str = "finding";
}
