//! Signatures as files.

use super::{Signature, SignatureError};
use crate::key::armor::SIGNATURE;

impl Signature {
    /// Reads a signature as `ssh-keygen -Y sign` writes it into a file.
    ///
    /// # Errors
    /// When it is no signature, or not one by an ed25519 key over SHA-512.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::key::{Namespace, SecretKey, Signature, Signer};
    /// # let signature = SecretKey::generate("")?.sign(Namespace::File, b"")?;
    /// assert_eq!(Signature::from_armored(&signature.to_armored())?, signature);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_armored(text: &str) -> Result<Self, SignatureError> {
        Self::from_base64(&SIGNATURE.digits(text).ok_or(SignatureError::Malformed)?)
    }

    /// The signature as a file.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::key::{Namespace, SecretKey, Signer};
    /// # let signature = SecretKey::generate("")?.sign(Namespace::File, b"")?;
    /// assert!(signature.to_armored().starts_with("-----BEGIN SSH SIGNATURE-----\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_armored(&self) -> String {
        SIGNATURE.wrap(&self.to_base64()).to_string()
    }
}
