//! Why a private key cannot be used.

use crate::key::{KeyError, PublicKey};

/// Why a private key cannot be used.
///
/// # Examples
/// ```
/// let error = kami_registry::key::SecretKeyError::Passphrase;
/// assert_eq!(error.to_string(), "this is not the passphrase of the key");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SecretKeyError {
    /// Not a private key of OpenSSH, or a damaged one.
    #[error("this is not a private key in OpenSSH's format")]
    Malformed,
    /// A private key in an older format.
    #[error("this is a private key in the format `{label}`, not in OpenSSH's")]
    Format {
        /// What its first line calls it.
        label: String,
    },
    /// The public half, which cannot sign.
    #[error("this is a public key, which cannot sign")]
    Public,
    /// A key of another kind.
    #[error("this is a key of the kind `{algorithm}`, not `ssh-ed25519`")]
    Algorithm {
        /// The kind, as OpenSSH calls it.
        algorithm: String,
    },
    /// An encrypted key, and no passphrase.
    #[error("the key is encrypted, and there is no passphrase for it")]
    Encrypted,
    /// The wrong passphrase.
    #[error("this is not the passphrase of the key")]
    Passphrase,
    /// A public half that cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A case that should be impossible.
    #[error("the key cannot be written: this is a bug in cargo-kami, please report it")]
    Internal,
}

impl SecretKeyError {
    /// What a text is that does not look like a private key of OpenSSH.
    pub(super) fn of_text(text: &str) -> Self {
        let first = text.trim().lines().next().unwrap_or_default();
        let label = first.strip_prefix("-----BEGIN ").and_then(|rest| rest.strip_suffix("PRIVATE KEY-----"));
        // what could hold a part of the key is not shown
        let shown = label.filter(|label| label.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' '));
        match shown {
            Some(label) => Self::Format { label: format!("{label}PRIVATE KEY") },
            None if PublicKey::parse(first).is_ok() => Self::Public,
            _ => Self::Malformed,
        }
    }

    /// Why a key could not be decrypted.
    pub(super) fn of_decrypting(error: &ssh_key::Error) -> Self {
        match error {
            ssh_key::Error::Crypto => Self::Passphrase,
            _ => Self::Malformed,
        }
    }

    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::key::SecretKeyError::Encrypted.code(), "key-encrypted");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "secret-key-malformed",
            Self::Format { .. } => "secret-key-format",
            Self::Public => "secret-key-public",
            Self::Algorithm { .. } => "secret-key-algorithm",
            Self::Encrypted => "key-encrypted",
            Self::Passphrase => "passphrase-wrong",
            Self::Key(error) => error.code(),
            Self::Internal => "internal-key",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::key::SecretKeyError::Malformed.hint().is_some_and(|hint| hint.contains("BEGIN")));
    /// ```
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Malformed => Some("a private key starts with `-----BEGIN OPENSSH PRIVATE KEY-----`; give all of it"),
            Self::Format { .. } => Some("convert a copy of it with `ssh-keygen -p -f FILE`"),
            Self::Public => Some("give the file without `.pub`"),
            Self::Algorithm { .. } => Some("make one with `cargo kami keygen`, or with `ssh-keygen -t ed25519`"),
            Self::Encrypted => None,
            Self::Passphrase => Some("try again; a lost passphrase cannot be recovered"),
            Self::Key(error) => Some(error.hint()),
            Self::Internal => None,
        }
    }
}
