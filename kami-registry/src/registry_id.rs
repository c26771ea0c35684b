//! What registries are known by.

use serde::{Deserialize, Serialize};
use ssh_key::rand_core::{OsRng, RngCore};
use std::{fmt, str::FromStr};

/// What a registry is known by, wherever its repository moves: random, chosen once; written as `k1:` and 32 lower-case
/// hexadecimal digits. It is no secret.
///
/// # Examples
/// ```
/// use kami_registry::RegistryId;
/// let id: RegistryId = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55".parse()?;
/// assert_eq!(id.to_string(), "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55");
/// # Ok::<(), kami_registry::registry_id::RegistryIdError>(())
/// ```
#[derive(Clone, Copy, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegistryId([u8; 16]);

/// The text is no id of a registry.
///
/// # Examples
/// ```
/// let error = "k1:7B".parse::<kami_registry::RegistryId>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`k1:7B` is not `k1:` and 32 lower-case hexadecimal digits".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not `k1:` and 32 lower-case hexadecimal digits")]
pub struct RegistryIdError(String);

const PREFIX: &str = "k1:";

impl RegistryId {
    /// The id made of these bytes, which should be random.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::RegistryId::from_bytes([0; 16]).to_string(), format!("k1:{}", "0".repeat(32)));
    /// ```
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// A new one.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::RegistryId;
    /// assert_ne!(RegistryId::random(), RegistryId::random());
    /// ```
    pub fn random() -> Self {
        let mut bytes = [0; 16];
        OsRng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The digits without their prefix, as a name for files.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::RegistryId::from_bytes([0xab; 16]).hex(), "ab".repeat(16));
    /// ```
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }
}

impl fmt::Display for RegistryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.hex())
    }
}

impl fmt::Debug for RegistryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for RegistryId {
    type Err = RegistryIdError;

    fn from_str(text: &str) -> Result<Self, RegistryIdError> {
        let mut bytes = [0; 16];
        let digits = text.strip_prefix(PREFIX).filter(|digits| !digits.bytes().any(|byte| byte.is_ascii_uppercase()));
        let decoded = digits.and_then(|digits| hex::decode_to_slice(digits, &mut bytes).ok());
        decoded.map(|()| Self(bytes)).ok_or_else(|| RegistryIdError(text.chars().take(80).collect()))
    }
}

impl TryFrom<String> for RegistryId {
    type Error = RegistryIdError;

    fn try_from(text: String) -> Result<Self, RegistryIdError> {
        text.parse()
    }
}

impl From<RegistryId> for String {
    fn from(id: RegistryId) -> Self {
        id.to_string()
    }
}
