//! What is kept of a token.

use serde::{Deserialize, Deserializer, de::Error};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};
use subtle::{Choice, ConstantTimeEq};

/// The SHA-256 of a token: enough to know it by, and no help to whoever wants to use it.
///
/// # Examples
/// ```
/// use kami_host::mcp::TokenHash;
/// let hash = TokenHash::of("kami_example");
/// assert_eq!(hash.to_string().parse::<TokenHash>()?, hash);
/// # Ok::<(), kami_host::mcp::TokenHashError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct TokenHash([u8; 32]);

/// Text that is no SHA-256.
///
/// # Examples
/// ```
/// let error = "kami_example".parse::<kami_host::mcp::TokenHash>().err().map(|error| error.to_string());
/// assert_eq!(error.as_deref(), Some("a SHA-256 has 64 characters of `0-9` and `a-f`"));
/// ```
// what stands there instead may well be the token
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a SHA-256 has 64 characters of `0-9` and `a-f`")]
pub struct TokenHashError;

impl TokenHash {
    /// That of a token.
    ///
    /// # Examples
    /// ```
    /// assert_ne!(kami_host::mcp::TokenHash::of("a"), kami_host::mcp::TokenHash::of("b"));
    /// ```
    pub fn of(token: &str) -> Self {
        Self(Sha256::digest(token.as_bytes()).into())
    }

    /// Takes the same time whatever they are.
    pub(super) fn is(&self, other: &Self) -> Choice {
        self.0.ct_eq(&other.0)
    }
}

impl FromStr for TokenHash {
    type Err = TokenHashError;

    fn from_str(text: &str) -> Result<Self, TokenHashError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| TokenHashError)?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl<'de> Deserialize<'de> for TokenHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
