//! Why nothing was added to a log.

use crate::{
    PackageName, Sha256,
    artifact::ArtifactError,
    git::{PushError, TransportError},
    index::{IndexError, Refusal},
    key::{Fingerprint, PublicKey, SignerError},
    log::{DraftError, Needed},
};
use bytesize::ByteSize;
use semver::Version;
use std::time::Duration;

mod explain;

/// Why nothing was added to a log, or why it is not known whether it was.
///
/// # Examples
/// ```
/// use kami_registry::publish::AppendError;
/// let error = AppendError::TooLarge { size: 2 << 20, most: 1 << 20 };
/// assert_eq!(error.to_string(), "the component has 2.0 MiB, the registry takes at most 1.0 MiB");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum AppendError {
    /// The local copy of the registry cannot be used.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The registry cannot be reached.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The registry broke its rules.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// The line would not count.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// A key did not sign.
    #[error(transparent)]
    Sign(#[from] SignerError),
    /// The registry did not take it.
    #[error(transparent)]
    Push(PushError),
    /// The version is there with another component: what is published never changes.
    #[error("{package} {version} is published already, with another component: {published}")]
    VersionTaken { package: PackageName, version: Version, published: Sha256 },
    /// The key has no say in this package.
    #[error("the key {key} is not an owner of `{package}`: {}", keys(owners))]
    NotOwner { package: PackageName, key: Fingerprint, owners: Vec<PublicKey> },
    /// Others have to sign as well.
    #[error("`{package}` asks for more signatures: {}", missing_keys(missing))]
    Unsigned { package: PackageName, missing: Needed },
    /// The registry does not take components of this size.
    #[error(
        "the component has {}, the registry takes at most {}",
        ByteSize(*size).display().iec(),
        ByteSize(*most).display().iec()
    )]
    TooLarge { size: u64, most: u64 },
    /// Components of this registry do not lie in its repository.
    #[error("the repository of the registry holds no components")]
    NoPlace,
    /// Somebody has put something else where the component has to go.
    #[error("`{reference}` holds something else than the component it is named after")]
    ArtifactTaken { reference: String },
    /// Somebody else was always faster.
    #[error("others were faster {tries} times, for {}", humantime::format_duration(*waited))]
    Contended { tries: u32, waited: Duration },
    /// What was sent is not there.
    #[error("the registry took it, and does not show {what}")]
    NotThere { what: &'static str },
    /// What was sent cannot be fetched again.
    #[error("what was published cannot be fetched")]
    Artifact(#[from] ArtifactError),
    /// The local copy of the registry cannot be written.
    #[error("the copy of the registry cannot be written")]
    Local(#[from] git2::Error),
}

fn keys(keys: &[PublicKey]) -> String {
    let shown: Vec<String> = keys.iter().map(key).collect();
    match shown.as_slice() {
        [] => "nobody is".to_owned(),
        [only] => format!("{only} is"),
        several => format!("{} are", several.join(" and ")),
    }
}

fn key(key: &PublicKey) -> String {
    match key.comment() {
        "" => key.fingerprint().to_string(),
        comment => format!("{} ({comment})", key.fingerprint()),
    }
}

fn missing_keys(missing: &Needed) -> String {
    let list = |keys: &[PublicKey]| keys.iter().map(key).collect::<Vec<_>>().join(", ");
    let some = (missing.some > 0).then(|| format!("{} of {}", missing.some, list(&missing.of)));
    let every = (!missing.every.is_empty()).then(|| list(&missing.every));
    every.into_iter().chain(some).collect::<Vec<_>>().join(", and ")
}
