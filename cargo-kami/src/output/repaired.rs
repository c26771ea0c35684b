//! What a repair of the store did as JSON.

use super::{ErrorMessage, Message};
use crate::{Diagnostic, ops::RepairReport, store::StoreError};
use serde::Serialize;
use std::path::PathBuf;

/// What a repair of the store did.
///
/// # Examples
/// ```
/// fn print(report: &cargo_kami::ops::RepairReport) -> serde_json::Result<String> {
///     serde_json::to_string(&cargo_kami::output::RepairMessage::from(report))
/// }
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RepairMessage {
    /// Where the damaged database is now; `null` where it was sound.
    pub aside: Option<PathBuf>,
    /// The tools that are installed now.
    pub tools: Vec<String>,
    /// Components whose tools could not be saved.
    pub lost: Vec<PathBuf>,
    /// What is wrong with tools that are installed.
    pub broken: Vec<ErrorMessage>,
}

impl From<&RepairReport> for RepairMessage {
    fn from(report: &RepairReport) -> Self {
        let broken = |error: &StoreError| ErrorMessage {
            code: error.code().to_owned(),
            message: error.to_string(),
            causes: Vec::new(),
            hint: error.hint(),
        };
        Self {
            aside: report.repair.aside.clone(),
            tools: report.repair.tools.iter().map(|tool| tool.name.clone()).collect(),
            lost: report.repair.lost.clone(),
            broken: report.broken.iter().map(broken).collect(),
        }
    }
}

/// The store was looked through, `"reason":"store-repaired"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, StoreRepaired};
/// assert_eq!(StoreRepaired::REASON, "store-repaired");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct StoreRepaired(pub RepairMessage);

impl Message for StoreRepaired {
    const REASON: &'static str = "store-repaired";
}
