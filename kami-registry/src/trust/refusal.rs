//! Why a release is not used.

use super::Question;
use crate::{PackageName, Sha256, Timestamp, key::Fingerprint, log::NewerFormat};
use semver::Version;
use std::time::Duration;

/// Why a release is not used.
///
/// # Examples
/// ```
/// use kami_registry::trust::Refusal;
/// let refusal = Refusal::Vanished { name: "fs-grep".parse()? };
/// assert_eq!(refusal.code(), "log-vanished");
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields stand in the sentence above each variant")]
pub enum Refusal {
    /// A package in use has no log any more.
    #[error("`{name}` is gone from the registry, though it was accepted before")]
    Vanished { name: PackageName },
    /// Another package has taken the name.
    #[error(
        "`{name}` is another package than the one that was accepted: it was created by the line {found}, not {known}"
    )]
    Identity { name: PackageName, known: Sha256, found: Sha256 },
    /// Lines that were seen are missing.
    #[error("the registry shows an older state of `{name}`: line {known} was seen, its last is {found}")]
    RolledBack { name: PackageName, known: u64, found: u64 },
    /// A line that was seen is another one now.
    #[error("the registry shows another history of `{name}`: line {seq} is not the one that was seen")]
    Rewritten { name: PackageName, seq: u64 },
    /// A line that a lock remembers is missing.
    #[error("the registry does not have the line of `{name}` {version} that `kami.lock` remembers")]
    LineGone { name: PackageName, version: Version },
    /// A lock says something else than the line it names.
    #[error("`kami.lock` says something else of `{name}` {version} than the line that published it")]
    LockDiffers { name: PackageName, version: Version },
    /// What was seen lies beyond what this version can read.
    #[error("the log of the package goes on in a newer format")]
    Newer(#[from] NewerFormat),
    /// The key a person named does not speak for the package.
    #[error("{key} is no owner of `{name}`")]
    NoOwner { name: PackageName, key: Fingerprint },
    /// A key of the package was revoked, from this release on or earlier.
    #[error("`{name}` {version} is distrusted: the key {key} that signed it was revoked{}", because(reason))]
    Distrusted { name: PackageName, version: Version, key: Fingerprint, reason: String },
    /// The version was taken back.
    #[error("`{name}` {version} was yanked{}", because(reason))]
    Yanked { name: PackageName, version: Version, reason: String },
    /// The version is too new for the policy.
    #[error("`{name}` {version} is public since {since}, less than {}", humantime::format_duration(*min))]
    TooNew { name: PackageName, version: Version, since: Timestamp, min: Duration },
    /// No new packages, says the policy.
    #[error("`{name}` was never used here, and the policy is to use no new packages")]
    New { name: PackageName },
    /// No new owners, says the policy.
    #[error("other keys now speak for `{name}`, and the policy is to accept none")]
    Owners { name: PackageName, added: Vec<Fingerprint> },
    /// Nobody is there to be asked.
    #[error("nobody is here to be asked: {0}")]
    Unconfirmed(Box<Question>),
}

fn because(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!(": {reason}") }
}

impl Refusal {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::trust::Refusal;
    /// assert_eq!(Refusal::New { name: "fs-grep".parse()? }.code(), "new-package-refused");
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Vanished { .. } => "log-vanished",
            Self::Identity { .. } => "identity-changed",
            Self::RolledBack { .. } => "log-rolled-back",
            Self::Rewritten { .. } => "log-rewritten",
            Self::LineGone { .. } => "lock-line-gone",
            Self::LockDiffers { .. } => "lock-differs",
            Self::Newer(newer) => newer.code(),
            Self::NoOwner { .. } => "signer-no-owner",
            Self::Distrusted { .. } => "release-distrusted",
            Self::Yanked { .. } => "release-yanked",
            Self::TooNew { .. } => "release-too-new",
            Self::New { .. } => "new-package-refused",
            Self::Owners { .. } => "owners-refused",
            Self::Unconfirmed(question) => question.doubt.code(),
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::trust::Refusal;
    /// let refusal = Refusal::New { name: "fs-grep".parse()? };
    /// assert!(refusal.hint().contains("--signer"));
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn hint(&self) -> String {
        hint::of(self)
    }
}

mod hint;
