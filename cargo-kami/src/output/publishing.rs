//! What was published or changed in a registry, as JSON.

use super::{ComparisonMessage, Message};
use crate::ops::{AmendOutcome, AmendReport, Owners, PublishReport};
use kami_registry::{
    PackageName,
    log::{Event, Publish},
    publish::{Appended, Target},
};
use serde::Serialize;

/// What came of a change in a registry; part of other messages.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutcomeMessage {
    /// `done`, `already`, `open`, `drafted`, `signed`, or `none` where nothing was to be sent.
    pub outcome: &'static str,
    /// The digest of the line that tells of it.
    pub line: Option<String>,
    /// The commit that added it.
    pub commit: Option<String>,
    /// The branch it waits on to be merged.
    pub branch: Option<String>,
}

impl OutcomeMessage {
    fn of(appended: Option<&Appended>) -> Self {
        match appended {
            None => Self { outcome: "none", ..Self::default() },
            Some(Appended::Already { line }) => {
                Self { outcome: "already", line: line.map(|line| line.to_string()), ..Self::default() }
            }
            Some(Appended::Open { branch }) => {
                Self { outcome: "open", branch: Some(branch.clone()), ..Self::default() }
            }
            Some(Appended::Done(done)) => Self {
                outcome: "done",
                line: Some(done.line.to_string()),
                commit: Some(done.commit.to_string()),
                branch: match &done.target {
                    Target::Main => None,
                    Target::Branch(branch) => Some(branch.clone()),
                },
            },
        }
    }
}

/// A version was published, or would be, `"reason":"published"`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PublishedMessage {
    /// The package.
    pub package: String,
    /// The registry, as this user calls it.
    pub registry: String,
    /// Whether the package is, or would be, new there.
    pub new: bool,
    /// What is said of the version.
    pub entry: Publish,
    /// The version it was compared with.
    pub base: Option<String>,
    /// What changes since then.
    pub comparison: Option<ComparisonMessage>,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: OutcomeMessage,
}

impl Message for PublishedMessage {
    const REASON: &'static str = "published";
}

impl From<&PublishReport> for PublishedMessage {
    fn from(report: &PublishReport) -> Self {
        Self {
            package: report.package.to_string(),
            registry: report.registry.clone(),
            new: report.is_new,
            entry: report.entry.clone(),
            base: report.compared.as_ref().map(|(base, _)| base.to_string()),
            comparison: report.compared.as_ref().map(|(_, comparison)| comparison.into()),
            outcome: OutcomeMessage::of(report.appended.as_ref()),
        }
    }
}

/// What is known of a package was changed, `"reason":"amended"`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AmendedMessage {
    /// The package.
    pub package: String,
    /// The registry, as this user calls it.
    pub registry: String,
    /// What happens.
    pub event: Option<Event>,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: OutcomeMessage,
}

impl Message for AmendedMessage {
    const REASON: &'static str = "amended";
}

impl From<&AmendReport> for AmendedMessage {
    fn from(report: &AmendReport) -> Self {
        let outcome = match &report.outcome {
            AmendOutcome::Sent(appended) => OutcomeMessage::of(Some(appended)),
            AmendOutcome::Drafted(_) => OutcomeMessage { outcome: "drafted", ..OutcomeMessage::default() },
            AmendOutcome::Signed(_) => OutcomeMessage { outcome: "signed", ..OutcomeMessage::default() },
        };
        let (package, registry) = (report.package.to_string(), report.registry.clone());
        Self { package, registry, event: report.event.clone(), outcome }
    }
}

/// Who speaks for a package, `"reason":"owners"`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OwnersMessage {
    /// The package.
    pub package: String,
    /// Their keys, as OpenSSH writes them.
    pub owners: Vec<String>,
    /// How many of them have to agree to changes of owners and keys.
    pub threshold: u32,
}

impl OwnersMessage {
    /// The owners of a package.
    pub fn new(package: &PackageName, owners: &Owners) -> Self {
        let keys = owners.keys.iter().map(ToString::to_string).collect();
        Self { package: package.to_string(), owners: keys, threshold: owners.threshold }
    }
}

impl Message for OwnersMessage {
    const REASON: &'static str = "owners";
}
