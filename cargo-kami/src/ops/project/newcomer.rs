//! A version that was not locked before.

use crate::grants::StandingGrants;
use kami_host::{Inspection, domain::Capabilities};
use kami_registry::{
    Log, PackageName,
    key::Fingerprint,
    lock::LockedTool,
    trust::{CapabilityGrowth, Question},
};
use semver::Version;

/// A version that was not locked before, for somebody to agree to.
///
/// # Examples
/// ```
/// fn title(newcomer: &cargo_kami::ops::Newcomer) -> String {
///     format!("{} {}", newcomer.name, newcomer.version)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// The package.
    pub name: PackageName,
    /// The version.
    pub version: Version,
    /// The version that was locked.
    pub before: Option<Version>,
    /// What the file carries.
    pub inspection: Inspection,
    /// The registry it is from, as this user calls it.
    pub registry: String,
    /// Who has signed it.
    pub signers: Vec<Fingerprint>,
    /// What it asks for that nobody has decided: of a newer version all that the one before did not ask for, of a new tool
    /// what the project does not grant it.
    pub undecided: Capabilities,
    /// What this user wants of newer versions that ask for more.
    pub policy: CapabilityGrowth,
}

impl Newcomer {
    /// What of these requests nobody has decided, where `held` was locked before.
    pub(super) fn undecided(
        asked: &Capabilities,
        grants: &StandingGrants,
        (held, log): (Option<&LockedTool>, &Log),
    ) -> Capabilities {
        let Some(held) = held else { return grants.missing(asked) };
        let signed = log.release(&held.version).map(|release| release.publish.capabilities.get());
        let known: Option<Capabilities> = signed.and_then(|text| serde_json::from_str(text).ok());
        asked.beyond(&known.unwrap_or_default())
    }
}

/// Something a person has to decide.
///
/// # Examples
/// ```
/// use cargo_kami::ops::SyncQuestion;
/// fn is_about_trust(question: &SyncQuestion<'_>) -> bool {
///     matches!(question, SyncQuestion::Trust(_))
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub enum SyncQuestion<'a> {
    /// Whether a package is trusted.
    Trust(&'a Question),
    /// Whether a version may be used that asks for what nobody has decided yet.
    Use(&'a Newcomer),
    /// Whether the project may grant this to its tools, a line a tool.
    Grant(&'a [String]),
}
