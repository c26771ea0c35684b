//! Who may change the settings of a registry.

use super::SettingsError;
use crate::key::{Fingerprint, Namespace, PublicKey, Signature};
use serde::{Deserialize, Serialize};

/// The keys that vouch for a registry's settings.
///
/// # Examples
/// ```
/// use kami_registry::settings::RegistrySettings;
/// let settings = RegistrySettings::parse(br#"{"v":1,"id":"k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55","name":"acme"}"#)?;
/// assert_eq!(settings.root, None);
/// # Ok::<(), kami_registry::settings::SettingsError>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct RootKeys {
    /// The keys.
    pub keys: Vec<PublicKey>,
    /// How many of them must sign a change.
    pub threshold: usize,
}

/// Too few root keys have signed.
///
/// # Examples
/// ```
/// let error = kami_registry::settings::RootError { signed: 0, threshold: 2 };
/// assert_eq!(error.to_string(), "0 of the root keys have signed it, and 2 must");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{signed} of the root keys have signed it, and {threshold} must")]
pub struct RootError {
    /// How many have.
    pub signed: usize,
    /// How many must.
    pub threshold: usize,
}

const END: &str = "-----END SSH SIGNATURE-----";

impl RootKeys {
    /// Whether enough of the keys have signed these bytes, in the namespace `kami-root-v1`. The signatures follow one
    /// another, each as `ssh-keygen -Y sign` writes it; those that say nothing do not count.
    ///
    /// # Errors
    /// When too few have.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{key::{Namespace, SecretKey, Signer}, settings::RootKeys};
    /// let key = SecretKey::generate("acme root")?;
    /// let root = RootKeys { keys: vec![key.public().clone()], threshold: 1 };
    /// assert!(root.approve(b"settings", "").is_err());
    /// assert_eq!(root.approve(b"settings", &key.sign(Namespace::Root, b"settings")?.to_armored()), Ok(()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn approve(&self, settings: &[u8], signatures: &str) -> Result<(), RootError> {
        let signers = signers(settings, signatures);
        let signed = self.keys.iter().filter(|key| signers.contains(key)).count();
        let threshold = self.threshold;
        if signed >= threshold { Ok(()) } else { Err(RootError { signed, threshold }) }
    }

    /// The fingerprints of the keys.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{key::{SecretKey, Signer}, settings::RootKeys};
    /// let key = SecretKey::generate("acme root")?;
    /// let root = RootKeys { keys: vec![key.public().clone()], threshold: 1 };
    /// assert_eq!(root.fingerprints(), [key.public().fingerprint()]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fingerprints(&self) -> Vec<Fingerprint> {
        self.keys.iter().map(PublicKey::fingerprint).collect()
    }

    pub(super) fn check(self) -> Result<Self, SettingsError> {
        let twice = self.keys.iter().enumerate().any(|(index, key)| self.keys.iter().skip(index + 1).any(|k| k == key));
        let reachable = (1..=self.keys.len()).contains(&self.threshold);
        if reachable && !twice { Ok(self) } else { Err(SettingsError::Root) }
    }
}

/// Whoever has signed these settings, known or not.
pub(crate) fn signers(settings: &[u8], signatures: &str) -> Vec<PublicKey> {
    let signatures = signatures.split_inclusive(END).filter_map(|text| Signature::from_armored(text).ok());
    signatures.filter_map(|signature| signature.verify(Namespace::Root, settings).ok().cloned()).collect()
}
