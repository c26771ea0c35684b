//! Why there is nobody to sign.

use super::{KEY_VARIABLE, KeyName, KeyNameError};
use crate::{
    Diagnostic, Exit,
    adapters::{FileError, private::PrivateFileError},
};
use kami_registry::{
    document::by_nearness,
    key::{KeyError, SecretKeyError},
};
use std::path::PathBuf;

/// Why there is nobody to sign.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, signing::SigningKeyError};
/// assert_eq!(SigningKeyError::None.to_string(), "there is no key to sign with");
/// assert_eq!(SigningKeyError::None.code(), "signing-key-none");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SigningKeyError {
    /// No key is named, and there is none to be found.
    #[error("there is no key to sign with")]
    None,
    /// Nothing says where this user keeps keys.
    #[error("this user has no home folder, so there is no place for keys")]
    Homeless,
    /// No key of that name.
    #[error("there is no key `{name}` in {}", folder.display())]
    Unknown {
        /// The name.
        name: KeyName,
        /// The names there are.
        known: Vec<String>,
        /// Where they are.
        folder: PathBuf,
    },
    /// A name that cannot be one.
    #[error(transparent)]
    Name(#[from] KeyNameError),
    /// The variable that gives a key gives none.
    #[error("`{KEY_VARIABLE}` is neither the name of a key, nor a file that is there, nor a whole private key")]
    Variable,
    /// A file that cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A private file that cannot be read.
    #[error(transparent)]
    Private(#[from] PrivateFileError),
    /// A private key that cannot be used.
    #[error("the key `{key}` cannot be used")]
    Key {
        /// Where it is.
        key: String,
        /// Why not.
        source: SecretKeyError,
    },
    /// A public key that cannot be used.
    #[error("the key in `{}` cannot be used", path.display())]
    Public {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: KeyError,
    },
    /// A passphrase is needed, and nobody is there to type it.
    #[error("the key `{key}` has a passphrase, and nobody can be asked for it here")]
    NobodyToAsk {
        /// Where it is.
        key: String,
    },
}

impl Diagnostic for SigningKeyError {
    fn code(&self) -> &'static str {
        match self {
            Self::None => "signing-key-none",
            Self::Homeless => "keys-homeless",
            Self::Unknown { .. } => "signing-key-unknown",
            Self::Name(error) => error.code(),
            Self::Variable => "signing-key-variable",
            Self::File(error) => error.code(),
            Self::Private(error) => error.code(),
            Self::Key { source, .. } => source.code(),
            Self::Public { source, .. } => source.code(),
            Self::NobodyToAsk { .. } => "passphrase-nobody",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::None => Some("make one with `cargo kami keygen`, or name one with `--key`".to_owned()),
            Self::Homeless => Some("set `HOME`, or name a folder with `KAMI_HOME`".to_owned()),
            Self::Unknown { name, known, .. } => Some(unknown(name, known)),
            Self::Name(error) => error.hint(),
            Self::Variable => Some("set it to all of the private file, with its first and its last line".to_owned()),
            Self::File(error) => error.hint(),
            Self::Private(error) => error.hint(),
            Self::Key { source, .. } => source.hint().map(str::to_owned),
            Self::Public { source, .. } => Some(source.hint().to_owned()),
            Self::NobodyToAsk { .. } => {
                Some("set `KAMI_SIGNING_PASSPHRASE`, run it in a terminal, or let an agent hold the key".to_owned())
            }
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Name(error) => error.exit(),
            _ => Exit::CouldNot,
        }
    }
}

fn unknown(name: &KeyName, known: &[String]) -> String {
    let make = format!("`cargo kami keygen --name {name}` makes it, a path is written with its folder: `./{name}`");
    match by_nearness(name.as_ref(), known.iter().map(String::as_str)).as_slice() {
        [] => make,
        known => format!("known: `{}`; {make}", known.join("`, `")),
    }
}
