//! What bytes are known by.

use serde::{Deserialize, Serialize};
use sha2::Digest;
use std::{fmt, str::FromStr};

/// The SHA-256 of some bytes; written as `sha256:` and 64 lower-case hexadecimal digits.
///
/// # Examples
/// ```
/// use kami_registry::Sha256;
/// let empty = Sha256::of(b"");
/// assert_eq!(empty.to_string().parse(), Ok(empty));
/// assert!(empty.hex().starts_with("e3b0c442"));
/// ```
#[derive(Clone, Copy, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha256([u8; 32]);

/// The text is no digest.
///
/// # Examples
/// ```
/// let error = "sha256:12".parse::<kami_registry::Sha256>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`sha256:12` is not `sha256:` and 64 lower-case hexadecimal digits".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not `sha256:` and 64 lower-case hexadecimal digits")]
pub struct DigestError(String);

const PREFIX: &str = "sha256:";

impl Sha256 {
    /// The digest of these bytes.
    ///
    /// # Examples
    /// ```
    /// assert_ne!(kami_registry::Sha256::of(b"a"), kami_registry::Sha256::of(b"b"));
    /// ```
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The digest written as 64 digits, without a prefix.
    ///
    /// # Errors
    /// When the text is anything else.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::Sha256;
    /// assert_eq!(Sha256::from_hex(&Sha256::of(b"a").hex()), Ok(Sha256::of(b"a")));
    /// assert!(Sha256::from_hex("AB").is_err());
    /// ```
    pub fn from_hex(text: &str) -> Result<Self, DigestError> {
        let mut digest = [0; 32];
        let lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        match hex::decode_to_slice(text, &mut digest) {
            Ok(()) if lower => Ok(Self(digest)),
            _ => Err(DigestError(text.to_owned())),
        }
    }

    /// The 64 digits, without a prefix.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::Sha256::of(b"").hex().len(), 64);
    /// ```
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.hex())
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Sha256 {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, DigestError> {
        let broken = || DigestError(text.to_owned());
        Self::from_hex(text.strip_prefix(PREFIX).ok_or_else(broken)?).map_err(|_| broken())
    }
}

impl TryFrom<String> for Sha256 {
    type Error = DigestError;

    fn try_from(text: String) -> Result<Self, DigestError> {
        text.parse()
    }
}

impl From<Sha256> for String {
    fn from(digest: Sha256) -> Self {
        digest.to_string()
    }
}
