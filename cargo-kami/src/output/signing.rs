//! Keys and signatures, for other programs.

use super::Message;
use crate::ops::{KeygenReport, SignedBy, VerifyFileReport};
use kami_registry::key::PublicKey;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// A key was made: `"reason":"key-made"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{KeyMade, Message};
/// assert_eq!(KeyMade::REASON, "key-made");
/// ```
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct KeyMade {
    /// Its name.
    pub name: String,
    /// Its private file.
    pub path: PathBuf,
    /// The line of its public half.
    pub public_key: String,
    /// What it is known by.
    pub fingerprint: String,
}

/// A file was signed: `"reason":"file-signed"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{FileSigned, Message};
/// assert_eq!(FileSigned::REASON, "file-signed");
/// ```
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FileSigned {
    /// The file.
    pub path: PathBuf,
    /// The file of its signature.
    pub signature: PathBuf,
    /// What the key is known by.
    pub fingerprint: String,
}

/// A file is signed by somebody who counts: `"reason":"file-verified"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{FileVerified, Message};
/// assert_eq!(FileVerified::REASON, "file-verified");
/// ```
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FileVerified {
    /// The file.
    pub path: PathBuf,
    /// What the file of signers calls the signer.
    pub principals: Option<String>,
    /// The name of the key, where it is this user's own.
    pub own_key: Option<String>,
    /// The line of the public key.
    pub public_key: String,
    /// What the key is known by.
    pub fingerprint: String,
}

impl Message for KeyMade {
    const REASON: &'static str = "key-made";
}

impl Message for FileSigned {
    const REASON: &'static str = "file-signed";
}

impl Message for FileVerified {
    const REASON: &'static str = "file-verified";
}

impl From<&KeygenReport> for KeyMade {
    fn from(report: &KeygenReport) -> Self {
        Self {
            name: report.name.to_string(),
            path: report.path.clone(),
            public_key: report.public.to_string(),
            fingerprint: report.public.fingerprint().to_string(),
        }
    }
}

impl FileSigned {
    /// That this file now has this signature by that key.
    pub(crate) fn new(path: &Path, signature: PathBuf, key: &PublicKey) -> Self {
        Self { path: path.to_path_buf(), signature, fingerprint: key.fingerprint().to_string() }
    }
}

impl FileVerified {
    /// What is known of who has signed this file.
    pub(crate) fn new(path: &Path, report: &VerifyFileReport) -> Self {
        let (principals, own_key) = match &report.by {
            SignedBy::You { key } => (None, Some(key.clone())),
            SignedBy::Named { principals } => (Some(principals.clone()), None),
        };
        Self {
            path: path.to_path_buf(),
            principals,
            own_key,
            public_key: report.key.to_string(),
            fingerprint: report.key.fingerprint().to_string(),
        }
    }
}

#[cfg(test)]
mod tests;
