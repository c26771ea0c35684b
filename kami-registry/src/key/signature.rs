//! Proof that the holder of a key has signed a message.

use super::{Namespace, PublicKey};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt;

mod armor;
mod error;
mod read;
mod wire;

pub use error::SignatureError;
pub(super) use wire::signed;

/// One SSHSIG signature, as `ssh-keygen -Y sign` makes it, by an ed25519 key over the SHA-512 of the message.
///
/// # Examples
/// ```
/// use kami_registry::key::{Namespace, SecretKey, Signature, Signer};
/// let signature = SecretKey::generate("alice")?.sign(Namespace::Log, b"{}")?;
/// assert_eq!(Signature::from_base64(&signature.to_base64())?, signature);
/// assert!(signature.verify(Namespace::Log, b"{ }").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Eq, PartialEq)]
pub struct Signature {
    signer: PublicKey,
    namespace: String,
    ed25519: [u8; 64],
}

impl Signature {
    /// Reads the base64 of the binary form, as it stands in logs.
    ///
    /// # Errors
    /// When it is no signature, or not one by an ed25519 key over SHA-512.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::key::Signature;
    /// let error = Signature::from_base64("U1NIU0lH").map_err(|error| error.code());
    /// assert_eq!(error, Err("signature-malformed"));
    /// ```
    pub fn from_base64(text: &str) -> Result<Self, SignatureError> {
        Self::read(&STANDARD.decode(text).map_err(|_| SignatureError::Malformed)?)
    }

    /// The base64 of the binary form, on one line.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::key::{Namespace, SecretKey, Signer};
    /// # let signature = SecretKey::generate("")?.sign(Namespace::Log, b"")?;
    /// assert!(signature.to_base64().starts_with("U1NIU0lH"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.blob())
    }

    /// The key the signature says it is by. Nothing is proven before [`verify`](Self::verify).
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::key::{Namespace, SecretKey, Signer};
    /// # let alice = SecretKey::generate("")?;
    /// assert_eq!(alice.sign(Namespace::Log, b"")?.signer(), alice.public());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn signer(&self) -> &PublicKey {
        &self.signer
    }

    /// Checks the signature and names who has signed. Whether that key may sign is for the caller to ask.
    ///
    /// # Errors
    /// When the signature is for another use or another message, or was tampered with.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::key::{Namespace, SecretKey, Signer};
    /// let alice = SecretKey::generate("alice")?;
    /// let signature = alice.sign(Namespace::File, b"hello")?;
    /// assert_eq!(signature.verify(Namespace::File, b"hello")?, alice.public());
    /// let error = signature.verify(Namespace::Log, b"hello").map_err(|error| error.code());
    /// assert_eq!(error, Err("signature-namespace"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify(&self, namespace: Namespace, message: &[u8]) -> Result<&PublicKey, SignatureError> {
        if self.namespace != namespace.as_str() {
            return Err(SignatureError::Namespace { found: self.namespace.clone(), expected: namespace });
        }
        let signed = signed(&self.namespace, message);
        // strict: one message and one key have one signature, and a key of small order has none
        let verified = self.signer.raw().verify_strict(&signed, &self.ed25519.into());
        verified.map(|()| &self.signer).map_err(|_| SignatureError::Wrong)
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({}, {})", self.namespace, self.signer.fingerprint())
    }
}

#[cfg(test)]
mod tests;
