//! What cannot happen to a package.

use crate::{RegistryId, key::Fingerprint};
use semver::Version;

/// Why an event cannot happen to a package.
///
/// # Examples
/// ```
/// use kami_registry::log::EventFault;
/// let fault = EventFault::VersionTaken { version: semver::Version::new(1, 0, 0) };
/// assert_eq!(fault.to_string(), "version 1.0.0 is published already");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields stand in the sentence above each variant")]
pub enum EventFault {
    /// The package was never created.
    #[error("the package does not exist")]
    NotCreated,
    /// The package was created before.
    #[error("the package exists already")]
    AlreadyCreated,
    /// The package is created for another registry.
    #[error("the package is made for the registry `{found}`")]
    Registry { found: RegistryId },
    /// No owners, or more than there can be.
    #[error("{count} owners are named, which must be 1 to 16")]
    OwnerCount { count: usize },
    /// One key stands there twice.
    #[error("the owner {key} is named twice")]
    OwnerTwice { key: Fingerprint },
    /// A key that was revoked.
    #[error("the key {key} was revoked, and cannot be an owner's again")]
    OwnerRevoked { key: Fingerprint },
    /// More owners needed than there are, or none.
    #[error("{threshold} of {owners} owners are asked for")]
    Threshold { threshold: u32, owners: usize },
    /// The version exists, be it listed, yanked or distrusted.
    #[error("version {version} is published already")]
    VersionTaken { version: Version },
    /// The version carries build metadata, which would let one version have many names.
    #[error("version {version} has build metadata")]
    BuildMetadata { version: Version },
    /// No such version.
    #[error("version {version} was never published")]
    VersionUnknown { version: Version },
    /// A text or a list is longer than it may be.
    #[error("`{field}` is longer than {most}")]
    TooLong { field: &'static str, most: usize },
    /// Not an object.
    #[error("`capabilities` is no object")]
    Capabilities,
    /// The key never was an owner's, so revoking it would only seem to help.
    #[error("the key {key} was never an owner's")]
    KeyUnknown { key: Fingerprint },
    /// Nothing can be published from a line on that is not there yet.
    #[error("nothing can be distrusted from line {from_seq} on, the next one is {seq}")]
    FromAhead { from_seq: u64, seq: u64 },
    /// Fewer owners would remain than it takes to change the owners.
    #[error("{left} owners would be left where {threshold} are needed to change anything")]
    TooFewLeft { left: usize, threshold: u32 },
}

impl EventFault {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::EventFault::NotCreated.code(), "package-not-created");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotCreated => "package-not-created",
            Self::AlreadyCreated => "package-exists",
            Self::Registry { .. } => "package-registry",
            Self::OwnerCount { .. } => "owner-count",
            Self::OwnerTwice { .. } => "owner-twice",
            Self::OwnerRevoked { .. } => "owner-revoked",
            Self::Threshold { .. } => "owner-threshold",
            Self::VersionTaken { .. } => "version-taken",
            Self::BuildMetadata { .. } => "version-build-metadata",
            Self::VersionUnknown { .. } => "version-unknown",
            Self::TooLong { .. } => "entry-too-long",
            Self::Capabilities => "entry-capabilities",
            Self::KeyUnknown { .. } => "revoke-unknown-key",
            Self::FromAhead { .. } => "revoke-from-ahead",
            Self::TooFewLeft { .. } => "revoke-too-few-left",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::log::EventFault::Capabilities.hint().contains("build"));
    /// ```
    pub fn hint(&self) -> String {
        let hint = match self {
            Self::NotCreated => "publish a first version with `cargo kami publish`",
            Self::AlreadyCreated => "choose another name, or ask an owner to publish",
            Self::Registry { .. } => "make the line for this registry",
            Self::OwnerCount { .. } | Self::OwnerTwice { .. } => "name 1 to 16 different keys",
            Self::OwnerRevoked { .. } => "use a new key: revoking is for ever",
            Self::Threshold { .. } => "ask for at least one owner and at most all",
            Self::VersionTaken { .. } => "raise the version in Cargo.toml: what is published never changes",
            Self::BuildMetadata { .. } => "leave out the `+` and what follows it",
            Self::VersionUnknown { .. } => "see the versions with `cargo kami info`",
            Self::TooLong { .. } => "shorten it",
            Self::Capabilities => "build the component again with `cargo kami build`",
            Self::KeyUnknown { .. } => "see the owners with `cargo kami owner list`",
            Self::FromAhead { .. } => "name a line of the log as it is, or leave it out",
            Self::TooFewLeft { .. } => "add an owner first, or lower the threshold, with `cargo kami owner add`",
        };
        hint.to_owned()
    }
}
