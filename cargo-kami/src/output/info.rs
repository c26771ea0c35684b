//! What is known of a package, as JSON.

use super::Message;
use crate::ops::InfoReport;
use kami_registry::{
    Timestamp,
    log::{RawJson, Release, ReleaseState, ToolLine},
};
use serde::Serialize;

/// What is known of a package; all of it is from its verified log.
///
/// # Examples
/// ```no_run
/// use cargo_kami::{ops::{InfoOptions, package_info}, output::InfoMessage};
/// let report = package_info(&InfoOptions { package: "fs-grep".parse()?, version: None, reach: Default::default() }, |_| ())?;
/// println!("{}", InfoMessage::from(&report).package_version);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct InfoMessage {
    /// Its name.
    pub name: String,
    /// What its registry is known by.
    pub registry: String,
    /// The version the rest is about.
    pub package_version: String,
    /// What it is for.
    pub description: Option<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// Where its source is.
    pub repository: Option<String>,
    /// The digest of its component.
    pub digest: String,
    /// The fingerprints of those who signed it.
    pub signers: Vec<String>,
    /// The lines of the keys that own it.
    pub owners: Vec<String>,
    /// What it asks to touch.
    pub capabilities: RawJson,
    /// Its tools.
    pub tools: Vec<ToolLine>,
    /// Its resources, and its families of them.
    pub resources: Vec<ToolLine>,
    /// Its prompts.
    pub prompts: Vec<ToolLine>,
    /// All its versions, in the order they were published.
    pub releases: Vec<ReleaseMessage>,
    /// When the registry was reached last.
    pub reached: Option<Timestamp>,
}

/// A version of a package.
///
/// # Examples
/// ```
/// use cargo_kami::output::ReleaseMessage;
/// let time = kami_registry::Timestamp::from_seconds(0);
/// let message = ReleaseMessage { package_version: "1.0.0".into(), time, state: "listed", reason: None };
/// assert_eq!(message.state, "listed");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReleaseMessage {
    /// Its number.
    pub package_version: String,
    /// When it was published.
    pub time: Timestamp,
    /// `listed`, `yanked` or `distrusted`.
    pub state: &'static str,
    /// Why it is not listed.
    pub reason: Option<String>,
}

impl From<&InfoReport> for InfoMessage {
    fn from(report: &InfoReport) -> Self {
        let publish = &report.release.publish;
        Self {
            name: report.log.name().to_string(),
            registry: report.reached.registry.id.to_string(),
            package_version: report.release.version().to_string(),
            description: publish.description.clone(),
            license: publish.license.clone(),
            repository: publish.provenance.repository.clone(),
            digest: publish.artifact.sha256.to_string(),
            signers: report.release.signers.iter().map(ToString::to_string).collect(),
            owners: report.log.owners().iter().map(ToString::to_string).collect(),
            capabilities: publish.capabilities.clone(),
            tools: publish.tools.clone(),
            resources: publish.resources.clone(),
            prompts: publish.prompts.clone(),
            releases: report.log.releases().iter().map(ReleaseMessage::from).collect(),
            reached: report.reached.index.age().reached,
        }
    }
}

impl From<&Release> for ReleaseMessage {
    fn from(release: &Release) -> Self {
        let (state, reason) = match &release.state {
            ReleaseState::Listed => ("listed", None),
            ReleaseState::Yanked { reason } => ("yanked", Some(reason.clone())),
            ReleaseState::Distrusted { reason, .. } => ("distrusted", Some(reason.clone())),
        };
        Self { package_version: release.version().to_string(), time: release.time, state, reason }
    }
}

/// What is known of a package, `"reason":"package-info"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, PackageInfo};
/// assert_eq!(PackageInfo::REASON, "package-info");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct PackageInfo(pub InfoMessage);

impl Message for PackageInfo {
    const REASON: &'static str = "package-info";
}
