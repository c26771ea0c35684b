//! Whoever can sign.

use super::{Namespace, PublicKey, Signature, SignatureError};
use std::io;

/// Whoever can sign: a key file, an agent, a device.
///
/// # Examples
/// ```
/// use kami_registry::key::{Namespace, SecretKey, Signer};
/// let signer: &dyn Signer = &SecretKey::generate("alice")?;
/// let signature = signer.sign(Namespace::File, b"hello")?;
/// assert_eq!(signature.verify(Namespace::File, b"hello")?, signer.public());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Signer: Send + Sync {
    /// The key its signatures are checked with.
    fn public(&self) -> &PublicKey;

    /// Signs a message for one use.
    ///
    /// # Errors
    /// When whoever holds the key cannot or does not want to sign.
    fn sign(&self, namespace: Namespace, message: &[u8]) -> Result<Signature, SignerError>;
}

/// Why nothing was signed.
///
/// # Examples
/// ```
/// use kami_registry::key::SignerError;
/// let error = SignerError::Refused { message: "agent refused operation".into() };
/// assert_eq!(error.to_string(), "`ssh-keygen` did not sign: agent refused operation");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SignerError {
    /// `ssh-keygen` cannot be run.
    #[error("cannot run `ssh-keygen`")]
    Program(#[source] io::Error),
    /// `ssh-keygen` says no.
    #[error("`ssh-keygen` did not sign: {message}")]
    Refused {
        /// What it says.
        message: String,
    },
    /// `ssh-keygen` gives no signature that fits.
    #[error("`ssh-keygen` gave a signature that cannot be used")]
    Answer(#[source] SignatureError),
}

impl SignerError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::key::SignerError::Program(std::io::ErrorKind::NotFound.into());
    /// assert_eq!(error.code(), "ssh-keygen-missing");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Program(_) => "ssh-keygen-missing",
            Self::Refused { .. } => "ssh-keygen-refused",
            Self::Answer(_) => "ssh-keygen-answer",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::key::SignerError::Program(std::io::ErrorKind::NotFound.into());
    /// assert!(error.hint().contains("OpenSSH"));
    /// ```
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Program(_) => "install OpenSSH, or sign with a key file: `--key FILE`",
            Self::Refused { .. } => "`ssh-add -l` lists the keys the agent holds, `ssh-add FILE` gives it one",
            Self::Answer(_) => "give the `.pub` file of an ed25519 key",
        }
    }
}
