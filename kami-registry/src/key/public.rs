//! The keys signatures are checked with.

use super::Fingerprint;
use base64::{Engine, engine::general_purpose::STANDARD};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use std::{fmt, hash, str::FromStr};

mod error;

pub use error::KeyError;

/// An ed25519 public key, written as OpenSSH does: `ssh-ed25519`, base64, and a comment that only helps people.
/// Keys are equal whatever their comments say.
///
/// # Examples
/// ```
/// use kami_registry::key::PublicKey;
/// let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti alice";
/// let key = PublicKey::parse(line)?;
/// assert_eq!(key.to_string(), line);
/// assert_eq!(key.comment(), "alice");
/// # Ok::<(), kami_registry::key::KeyError>(())
/// ```
#[derive(Clone, Deserialize, Eq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey {
    key: VerifyingKey,
    comment: String,
}

pub(super) const ALGORITHM: &str = "ssh-ed25519";
/// What SSH's binary form of a key starts with: the algorithm and the key's length, each text after its own length.
const PREFIX: &[u8; 19] = b"\0\0\0\x0bssh-ed25519\0\0\0\x20";

impl PublicKey {
    /// Reads a line as it stands in a `.pub` file.
    ///
    /// # Errors
    /// When the line is no key, or a key that is not ed25519.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::key::PublicKey;
    /// let error = PublicKey::parse("ssh-rsa AAAAB3NzaC1yc2E=").map_err(|error| error.code());
    /// assert_eq!(error, Err("key-algorithm"));
    /// ```
    pub fn parse(line: &str) -> Result<Self, KeyError> {
        let line = line.trim();
        let (algorithm, rest) = line.split_once(char::is_whitespace).ok_or(KeyError::Malformed)?;
        if algorithm != ALGORITHM {
            return Err(KeyError::of_algorithm(algorithm));
        }
        let (digits, comment) = rest.trim_start().split_once(char::is_whitespace).unwrap_or((rest.trim_start(), ""));
        let blob = STANDARD.decode(digits).map_err(|_| KeyError::Malformed)?;
        Self::from_blob(&blob)?.with_comment(comment.trim_start())
    }

    pub(super) fn new(key: &[u8; 32]) -> Result<Self, KeyError> {
        let key = VerifyingKey::from_bytes(key).map_err(|_| KeyError::Malformed)?;
        // signatures of such a key can be made without its secret half
        if key.is_weak() { Err(KeyError::Weak) } else { Ok(Self { key, comment: String::new() }) }
    }

    /// The same key under another comment.
    ///
    /// # Errors
    /// When the comment holds a line break or another control character.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::key::PublicKey;
    /// # let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";
    /// let key = PublicKey::parse(line)?.with_comment("bob")?;
    /// assert!(key.to_string().ends_with(" bob"));
    /// # Ok::<(), kami_registry::key::KeyError>(())
    /// ```
    pub fn with_comment(self, comment: &str) -> Result<Self, KeyError> {
        match comment.chars().any(char::is_control) {
            true => Err(KeyError::Comment),
            false => Ok(Self { comment: comment.to_owned(), ..self }),
        }
    }

    /// The label people gave it, often empty; it proves nothing.
    ///
    /// # Examples
    /// ```
    /// # let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";
    /// assert_eq!(kami_registry::key::PublicKey::parse(line)?.comment(), "");
    /// # Ok::<(), kami_registry::key::KeyError>(())
    /// ```
    pub fn comment(&self) -> &str {
        &self.comment
    }

    /// What the key is known by.
    ///
    /// # Examples
    /// ```
    /// # let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";
    /// let fingerprint = kami_registry::key::PublicKey::parse(line)?.fingerprint();
    /// assert!(fingerprint.to_string().starts_with("SHA256:"));
    /// # Ok::<(), kami_registry::key::KeyError>(())
    /// ```
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.blob())
    }

    pub(super) fn without_comment(self) -> Self {
        Self { comment: String::new(), ..self }
    }

    pub(super) fn raw(&self) -> &VerifyingKey {
        &self.key
    }

    /// Reads SSH's binary form of a key.
    pub(super) fn from_blob(blob: &[u8]) -> Result<Self, KeyError> {
        let key = blob.strip_prefix(PREFIX).and_then(|key| key.try_into().ok());
        Self::new(key.ok_or(KeyError::Malformed)?)
    }

    /// The key in SSH's binary form.
    pub(super) fn blob(&self) -> Vec<u8> {
        [PREFIX.as_slice(), self.key.as_bytes()].concat()
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

#[cfg(test)]
mod tests;
mod text;
