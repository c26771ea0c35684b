//! Keys that sign, as OpenSSH keeps them in files.

use super::{
    Namespace, PublicKey, Signature, Signer, SignerError, armor::PRIVATE_KEY, public::ALGORITHM, signature::signed,
};
use ed25519_dalek::{Signer as _, SigningKey};
use ssh_key::{LineEnding, PrivateKey, private::Ed25519Keypair, rand_core::OsRng};
use std::fmt;
use zeroize::Zeroizing;

mod error;
mod kind;

pub use error::SecretKeyError;

/// An ed25519 key pair that signs by itself. Its secret half is wiped from memory when it is dropped.
///
/// # Examples
/// ```
/// use kami_registry::key::{Namespace, SecretKey, Signer};
/// let alice = SecretKey::generate("alice")?;
/// let text = alice.to_openssh(None)?;
/// let again = SecretKey::parse(&text, None)?;
/// assert_eq!(again.public().to_string(), alice.public().to_string());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SecretKey {
    key: SigningKey,
    public: PublicKey,
}

impl SecretKey {
    /// A new key from the operating system's randomness.
    ///
    /// # Errors
    /// When the comment holds a control character.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::key::{SecretKey, Signer};
    /// assert_eq!(SecretKey::generate("alice")?.public().comment(), "alice");
    /// # Ok::<(), kami_registry::key::SecretKeyError>(())
    /// ```
    pub fn generate(comment: &str) -> Result<Self, SecretKeyError> {
        Self::new(SigningKey::generate(&mut OsRng), comment)
    }

    /// Reads a private key file of OpenSSH.
    ///
    /// # Errors
    /// When it is no private key, not an ed25519 one, or the passphrase is missing or wrong.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::key::SecretKey;
    /// let text = SecretKey::generate("alice")?.to_openssh(Some("open sesame"))?;
    /// let error = SecretKey::parse(&text, None).map(|_| ()).map_err(|error| error.code());
    /// assert_eq!(error, Err("key-encrypted"));
    /// # Ok::<(), kami_registry::key::SecretKeyError>(())
    /// ```
    pub fn parse(text: &str, passphrase: Option<&str>) -> Result<Self, SecretKeyError> {
        let digits = PRIVATE_KEY.digits(text).ok_or_else(|| SecretKeyError::of_text(text))?;
        match kind::of(&digits).ok_or(SecretKeyError::Malformed)? {
            kind if kind == ALGORITHM => {}
            algorithm => return Err(SecretKeyError::Algorithm { algorithm }),
        }
        let file = PRIVATE_KEY.wrap(&digits);
        let key = PrivateKey::from_openssh(file.trim()).map_err(|_| SecretKeyError::Malformed)?;
        let key = match (key.is_encrypted(), passphrase) {
            (false, _) => key,
            (true, None) => return Err(SecretKeyError::Encrypted),
            (true, Some(passphrase)) => {
                key.decrypt(passphrase).map_err(|error| SecretKeyError::of_decrypting(&error))?
            }
        };
        let pair = key.key_data().ed25519().ok_or(SecretKeyError::Malformed)?;
        Self::new(SigningKey::try_from(pair).map_err(|_| SecretKeyError::Malformed)?, key.comment())
    }

    /// The text of a private key file, encrypted where a passphrase is given.
    ///
    /// # Errors
    /// When it cannot be encrypted, which should be impossible.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::key::SecretKey;
    /// let text = SecretKey::generate("alice")?.to_openssh(Some("open sesame"))?;
    /// assert!(SecretKey::parse(&text, Some("open sesame")).is_ok());
    /// # Ok::<(), kami_registry::key::SecretKeyError>(())
    /// ```
    pub fn to_openssh(&self, passphrase: Option<&str>) -> Result<Zeroizing<String>, SecretKeyError> {
        let mut key = PrivateKey::from(Ed25519Keypair::from(&self.key));
        key.set_comment(self.public.comment());
        let key = match passphrase {
            Some(passphrase) => key.encrypt(&mut OsRng, passphrase).map_err(|_| SecretKeyError::Internal)?,
            None => key,
        };
        key.to_openssh(LineEnding::LF).map_err(|_| SecretKeyError::Internal)
    }

    fn new(key: SigningKey, comment: &str) -> Result<Self, SecretKeyError> {
        let public = PublicKey::new(key.verifying_key().as_bytes())?.with_comment(comment)?;
        Ok(Self { key, public })
    }
}

impl Signer for SecretKey {
    fn public(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, namespace: Namespace, message: &[u8]) -> Result<Signature, SignerError> {
        let ed25519 = self.key.sign(&signed(namespace.as_str(), message)).to_bytes();
        Ok(Signature::new(self.public.clone(), namespace, ed25519))
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey({})", self.public.fingerprint())
    }
}

#[cfg(test)]
mod tests;
