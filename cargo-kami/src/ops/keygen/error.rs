//! Why no key was made.

use crate::{
    Diagnostic,
    adapters::FileError,
    signing::{KeyName, PASSPHRASE_VARIABLE, SigningKeyError},
};
use kami_registry::key::SecretKeyError;
use std::path::PathBuf;

/// Why no key was made.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::KeygenError};
/// let exists = KeygenError::Exists { name: Default::default(), path: "keys/default".into() };
/// assert_eq!(exists.to_string(), "there is a key `default` already: keys/default");
/// assert_eq!(exists.code(), "key-exists");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeygenError {
    /// There is one of that name.
    #[error("there is a key `{name}` already: {}", path.display())]
    Exists {
        /// The name.
        name: KeyName,
        /// Its file.
        path: PathBuf,
    },
    /// No passphrase was given, and nobody is there to type one.
    #[error("the key needs a passphrase, and nobody can be asked for one here")]
    NobodyToAsk,
    /// There is no place for keys.
    #[error(transparent)]
    Folder(#[from] SigningKeyError),
    /// It cannot be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// It cannot be made.
    #[error("no key can be made")]
    Key(#[from] SecretKeyError),
}

impl Diagnostic for KeygenError {
    fn code(&self) -> &'static str {
        match self {
            Self::Exists { .. } => "key-exists",
            Self::NobodyToAsk => "keygen-nobody",
            Self::Folder(error) => error.code(),
            Self::File(error) => error.code(),
            Self::Key(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Exists { .. } => Some(
                "choose another name with `--name`; whoever replaces a key can no longer sign for what it owns"
                    .to_owned(),
            ),
            Self::NobodyToAsk => {
                Some(format!("run it in a terminal, set `{PASSPHRASE_VARIABLE}`, or say `--no-passphrase`"))
            }
            Self::Folder(error) => error.hint(),
            Self::File(error) => error.hint(),
            Self::Key(error) => error.hint().map(str::to_owned),
        }
    }
}
