//! What has come of updating tools, as JSON.

use super::{ComparisonMessage, Message};
use crate::{
    Diagnostic,
    grants::wanted,
    ops::{ToolUpdate, UpdateOutcome},
};
use kami_registry::key::Fingerprint;
use serde::Serialize;

/// What has come of updating a tool, `"reason":"tool-update"`. Why something failed stands in a message of its own before it.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::{ToolUpdate, UpdateOutcome}, output::ToolUpdateMessage, store::Installed};
/// use kami_registry::{Sha256, Timestamp};
/// let before = Installed::new("demo", Sha256::of(b""), Timestamp::from_seconds(0));
/// let update = ToolUpdate { before, findings: Vec::new(), outcome: UpdateOutcome::Current };
/// assert_eq!(ToolUpdateMessage::from(&update).outcome, "current");
/// ```
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ToolUpdateMessage {
    /// What the tool is called by.
    pub name: String,
    /// `updated`, `available` (nothing was changed), `current`, `pinned`, `elsewhere`, `unknown` or `failed`.
    pub outcome: &'static str,
    /// The version it had before.
    pub from: String,
    /// The version it has now, or could have.
    pub to: Option<String>,
    /// The keys that signed that version.
    pub signers: Vec<Fingerprint>,
    /// What changes.
    pub changes: Option<ComparisonMessage>,
    /// What it asks for and is not allowed, as flags of `cargo kami grant`; of what is only available, what is new.
    pub missing: Vec<String>,
    /// The code of the error it failed with.
    pub code: Option<&'static str>,
}

impl Message for ToolUpdateMessage {
    const REASON: &'static str = "tool-update";
}

impl From<&ToolUpdate> for ToolUpdateMessage {
    fn from(update: &ToolUpdate) -> Self {
        let (name, from) = (update.before.name.clone(), update.before.version.clone());
        let outcome = |outcome| Self { name: name.clone(), from: from.clone(), outcome, ..Self::default() };
        match &update.outcome {
            UpdateOutcome::Current => outcome("current"),
            UpdateOutcome::Elsewhere => outcome("elsewhere"),
            UpdateOutcome::Unknown => outcome("unknown"),
            UpdateOutcome::Pinned { newer } => {
                Self { to: newer.as_ref().map(ToString::to_string), ..outcome("pinned") }
            }
            UpdateOutcome::Failed(error) => Self { code: Some(error.code()), ..outcome("failed") },
            UpdateOutcome::Available(proposal) => Self {
                to: proposal.inspection.manifest().map(|manifest| manifest.package_version.clone()),
                signers: proposal.provenance.signers.clone(),
                changes: proposal.changes.as_ref().map(ComparisonMessage::from),
                missing: wanted(&proposal.undecided),
                ..outcome("available")
            },
            UpdateOutcome::Updated(report) => Self {
                to: Some(report.tool.version.clone()),
                signers: report.tool.provenance.signers.clone(),
                changes: report.changes.as_ref().map(ComparisonMessage::from),
                missing: wanted(&report.missing),
                ..outcome("updated")
            },
        }
    }
}
