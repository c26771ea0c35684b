//! What git knows a commit by.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What git knows a commit by; written as 40 lower-case hexadecimal digits. It helps to find the commit, and proves nothing.
///
/// # Examples
/// ```
/// let text = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/// assert_eq!(text.parse::<kami_registry::log::CommitId>()?.to_string(), text);
/// # Ok::<(), kami_registry::log::CommitIdError>(())
/// ```
#[derive(Clone, Copy, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct CommitId([u8; 20]);

/// The text is no id of a commit.
///
/// # Examples
/// ```
/// let error = "HEAD".parse::<kami_registry::log::CommitId>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`HEAD` is not 40 lower-case hexadecimal digits".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not 40 lower-case hexadecimal digits")]
pub struct CommitIdError(String);

impl CommitId {
    /// The id of these bytes, as git2 has them.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::CommitId::from_bytes([0; 20]).to_string(), "0".repeat(40));
    /// ```
    pub fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::CommitId::from_bytes([7; 20]).bytes(), &[7; 20]);
    /// ```
    pub fn bytes(&self) -> &[u8; 20] {
        &self.0
    }
}

impl fmt::Display for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for CommitId {
    type Err = CommitIdError;

    fn from_str(text: &str) -> Result<Self, CommitIdError> {
        let mut bytes = [0; 20];
        let lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        match hex::decode_to_slice(text, &mut bytes) {
            Ok(()) if lower => Ok(Self(bytes)),
            _ => Err(CommitIdError(text.chars().take(80).collect())),
        }
    }
}

impl TryFrom<String> for CommitId {
    type Error = CommitIdError;

    fn try_from(text: String) -> Result<Self, CommitIdError> {
        text.parse()
    }
}

impl From<CommitId> for String {
    fn from(id: CommitId) -> Self {
        id.to_string()
    }
}
