//! What changes from one version to the next, as JSON.

use crate::project::compare::{Bump, Change, Comparison};
use kami_host::domain::Capabilities;
use serde::Serialize;

/// What changes from one version to the next; part of other messages.
///
/// # Examples
/// ```
/// use cargo_kami::{output::ComparisonMessage, project::compare::Comparison};
/// let message = ComparisonMessage::from(&Comparison::default());
/// assert_eq!(serde_json::to_string(&message)?, r#"{"bump":"patch","changes":[],"widened":{},"narrowed":{}}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ComparisonMessage {
    /// What all of it together asks of the version: `major`, `minor` or `patch`.
    pub bump: Bump,
    /// The changes, one by one.
    pub changes: Vec<ChangeMessage>,
    /// What is asked for now and was not covered before.
    pub widened: Capabilities,
    /// What was asked for and is not covered any more.
    pub narrowed: Capabilities,
}

/// One change; part of a [`ComparisonMessage`].
///
/// # Examples
/// ```
/// use cargo_kami::{output::ChangeMessage, project::compare::{Bump, Change, What}};
/// let change = Change { bump: Bump::Major, what: What::ToolRemoved { tool: "grep".into() } };
/// assert_eq!(ChangeMessage::from(&change).kind, "tool-removed");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChangeMessage {
    /// What it asks of the version.
    pub bump: Bump,
    /// The kind of change.
    pub kind: &'static str,
    /// The change in words.
    pub message: String,
}

impl From<&Comparison> for ComparisonMessage {
    fn from(comparison: &Comparison) -> Self {
        Self {
            bump: comparison.bump(),
            changes: comparison.changes.iter().map(ChangeMessage::from).collect(),
            widened: comparison.widened.clone(),
            narrowed: comparison.narrowed.clone(),
        }
    }
}

impl From<&Change> for ChangeMessage {
    fn from(change: &Change) -> Self {
        Self { bump: change.bump, kind: change.what.kind(), message: change.to_string() }
    }
}
