//! Why nothing was changed.

use crate::{Diagnostic, Exit, adapters::FileError, signing::SigningKeyError};
use kami_registry::{
    PackageName,
    key::{KeyError, PublicKey},
    publish::AppendError,
};
use semver::Version;
use std::path::PathBuf;

/// Why nothing was changed of what is known of a package.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::AmendError};
/// let error = AmendError::NoDraft { path: "notes.txt".into() };
/// assert_eq!(error.to_string(), "`notes.txt` holds no draft of a line");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum AmendError {
    /// No owner is called that, or several are.
    #[error("no single owner of `{package}` is called that: {}", keys(owners))]
    NoSuchOwner { package: PackageName, owners: Vec<PublicKey> },
    /// No such version.
    #[error("`{package}` {version} was never published")]
    NoSuchVersion { package: PackageName, version: Version },
    /// A file that is no draft.
    #[error("`{}` holds no draft of a line", path.display())]
    NoDraft { path: PathBuf },
    /// A text or a file that is no public key.
    #[error("`{key}` is no public key")]
    Key { key: String, source: KeyError },
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nobody can sign.
    #[error(transparent)]
    Signer(#[from] SigningKeyError),
    /// The registry did not take it.
    #[error(transparent)]
    Append(#[from] AppendError),
}

fn keys(keys: &[PublicKey]) -> String {
    let shown: Vec<String> = keys.iter().map(|key| format!("{} {}", key.fingerprint(), key.comment())).collect();
    if shown.is_empty() { "it has none".to_owned() } else { shown.join(", ") }
}

impl Diagnostic for AmendError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchOwner { .. } => "owner-unknown",
            Self::NoSuchVersion { .. } => "amend-version-unknown",
            Self::NoDraft { .. } => "draft-none",
            Self::Key { source, .. } => source.code(),
            Self::File(error) => error.code(),
            Self::Signer(error) => error.code(),
            Self::Append(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::NoSuchOwner { .. } => Some("name one by its fingerprint, or by the comment of its key".to_owned()),
            Self::NoSuchVersion { package, .. } => Some(format!("see the versions with `cargo kami info {package}`")),
            Self::NoDraft { .. } => Some("give the file that `--draft FILE` wrote".to_owned()),
            Self::Key { source, .. } => Some(source.hint().to_owned()),
            Self::File(error) => error.hint(),
            Self::Signer(error) => error.hint(),
            Self::Append(error) => error.hint(),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::NoSuchOwner { .. } | Self::NoSuchVersion { .. } | Self::NoDraft { .. } | Self::Key { .. } => {
                Exit::Usage
            }
            Self::Signer(error) => error.exit(),
            Self::Append(error) if error.is_refusal() => Exit::No,
            _ => Exit::CouldNot,
        }
    }
}
