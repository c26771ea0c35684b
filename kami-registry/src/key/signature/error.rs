//! Why a signature proves nothing.

use super::Namespace;

/// Why a signature proves nothing.
///
/// # Examples
/// ```
/// use kami_registry::key::SignatureError;
/// assert_eq!(SignatureError::Wrong.to_string(), "the signature does not fit: what was signed is something else");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SignatureError {
    /// Not a signature, or a damaged one.
    #[error("this is not an SSH signature")]
    Malformed,
    /// By a key of another kind.
    #[error("the signature is by a key of the kind `{algorithm}`, not `ssh-ed25519`")]
    Algorithm {
        /// The kind, as OpenSSH calls it.
        algorithm: String,
    },
    /// Over another digest.
    #[error("the signature is over `{hash}`, not `sha512`")]
    Hash {
        /// The digest, as OpenSSH calls it.
        hash: String,
    },
    /// Made for another use.
    #[error("the signature is for `{found}`, not for `{expected}`")]
    Namespace {
        /// What it was made for.
        found: String,
        /// What it would have to be made for.
        expected: Namespace,
    },
    /// Of another message.
    #[error("the signature does not fit: what was signed is something else")]
    Wrong,
}

impl SignatureError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::key::SignatureError::Wrong.code(), "signature-wrong");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "signature-malformed",
            Self::Algorithm { .. } => "signature-algorithm",
            Self::Hash { .. } => "signature-hash",
            Self::Namespace { .. } => "signature-namespace",
            Self::Wrong => "signature-wrong",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::key::SignatureError::Wrong.hint().contains("get both again"));
    /// ```
    pub fn hint(&self) -> String {
        match self {
            Self::Malformed => "a signature starts with `-----BEGIN SSH SIGNATURE-----`; get it again".to_owned(),
            Self::Algorithm { .. } => "sign with an ed25519 key; `cargo kami keygen` makes one".to_owned(),
            Self::Hash { .. } => "sign again without `-O hashalg`".to_owned(),
            Self::Namespace { expected, .. } => format!("with ssh-keygen, sign with `-n {expected}`"),
            Self::Wrong => "one of the two was changed or belongs to another version: get both again".to_owned(),
        }
    }
}
