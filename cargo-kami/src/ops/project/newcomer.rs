//! A version that was not used before.

use kami_host::{Inspection, domain::Capabilities};
use kami_registry::{
    PackageName,
    key::Fingerprint,
    trust::{CapabilityGrowth, Question},
};
use semver::Version;

/// A version that was not used in a project before, for somebody to agree to.
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
    /// The version that was locked or used before.
    pub before: Option<Version>,
    /// What the file carries.
    pub inspection: Inspection,
    /// The registry it is from, as this user calls it.
    pub registry: String,
    /// Who has signed it.
    pub signers: Vec<Fingerprint>,
    /// What it asks for beyond the one before.
    pub widened: Capabilities,
    /// What it asks for that nobody has decided: of a newer version all that the one before did not ask for, of a new tool
    /// what the project does not grant it.
    pub undecided: Capabilities,
    /// What this user wants of newer versions that ask for more.
    pub policy: CapabilityGrowth,
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
