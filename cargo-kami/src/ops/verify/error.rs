//! Why a file is not known to be from somebody who counts.

use crate::{
    Diagnostic, Exit,
    adapters::{FileError, environment},
    signing::SigningKeyError,
};
use kami_registry::key::{AllowedSignersError, PublicKey, SignatureError, SignerRefusal};
use std::path::PathBuf;

/// Why a file is not known to be from somebody who counts.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit, ops::VerifyFileError};
/// let unsigned = VerifyFileError::Unsigned { file: "a.wasm".into(), signature: "a.wasm.sig".into() };
/// assert_eq!(unsigned.to_string(), "`a.wasm` is not signed: there is no `a.wasm.sig`");
/// assert_eq!(unsigned.exit(), Exit::No);
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyFileError {
    /// A file that cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// This user's keys cannot be told.
    #[error(transparent)]
    Own(#[from] SigningKeyError),
    /// A file of signers that cannot be understood.
    #[error("`{}` cannot be used", path.display())]
    Signers {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: AllowedSignersError,
    },
    /// No signature.
    #[error("`{}` is not signed: there is no `{}`", file.display(), signature.display())]
    Unsigned {
        /// The file.
        file: PathBuf,
        /// Where its signature would be.
        signature: PathBuf,
    },
    /// A signature that proves nothing.
    #[error("the signature of `{}` does not count", file.display())]
    Worthless {
        /// The file.
        file: PathBuf,
        /// Why not.
        source: SignatureError,
    },
    /// A good signature by somebody who does not count.
    #[error("the signature of `{}` by {} does not count", file.display(), key.fingerprint())]
    Stranger {
        /// The file.
        file: PathBuf,
        /// The key.
        key: Box<PublicKey>,
        /// The file of those who count.
        signers: PathBuf,
        /// Why the key does not.
        source: SignerRefusal,
    },
}

impl Diagnostic for VerifyFileError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Own(error) => error.code(),
            Self::Signers { source, .. } => source.code(),
            Self::Unsigned { .. } => "signature-missing",
            Self::Worthless { source, .. } => source.code(),
            Self::Stranger { source, .. } => source.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Own(error) => error.hint(),
            Self::Signers { source, .. } => Some(source.hint().to_owned()),
            Self::Unsigned { .. } => Some("get it from its author, or name it with `--signature FILE`".to_owned()),
            Self::Worthless { source, .. } => Some(source.hint()),
            Self::Stranger { key, signers, source: SignerRefusal::Unknown, .. } => {
                let line = format!("`NAME {key}`");
                Some(format!("if you know whose key that is, add a line to {}: {line}", environment::shown(signers)))
            }
            Self::Stranger { signers, .. } => Some(format!("{} says so", environment::shown(signers))),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Unsigned { .. } | Self::Worthless { .. } | Self::Stranger { .. } => Exit::No,
            _ => Exit::CouldNot,
        }
    }
}
