//! Who counts.

use super::{SignedBy, VerifyFileError};
use crate::{
    adapters::{FileError, files, places},
    signing::{OwnKey, SigningKeyError, own_keys},
};
use kami_registry::{
    Timestamp,
    key::{AllowedSigners, Namespace, PublicKey, SignerRefusal, SkippedLine},
};
use std::path::PathBuf;

/// The name of a user's own file of signers, in the folder of their settings.
const FILE: &str = "allowed_signers";

/// Who counts.
pub(super) struct Signers {
    /// The file that says so, or would.
    pub(super) path: PathBuf,
    named: AllowedSigners,
    own: Vec<OwnKey>,
}

impl Signers {
    /// Only those in a file.
    pub(super) fn named(path: PathBuf) -> Result<Self, VerifyFileError> {
        let text = files::read_text(&path)?.ok_or_else(|| FileError::Missing { path: path.clone() })?;
        Self::parse(path, &text)
    }

    /// The user, and those in their own file.
    pub(super) fn usual() -> Result<Self, VerifyFileError> {
        let path = places::config().ok_or(SigningKeyError::Homeless)?.join(FILE);
        let text = files::read_text(&path)?.unwrap_or_default();
        Ok(Self { own: own_keys()?, ..Self::parse(path, &text)? })
    }

    fn parse(path: PathBuf, text: &str) -> Result<Self, VerifyFileError> {
        match AllowedSigners::parse(text) {
            Ok(named) => Ok(Self { path, named, own: Vec::new() }),
            Err(source) => Err(VerifyFileError::Signers { path, source }),
        }
    }

    pub(super) fn owner(&self, key: &PublicKey, now: Timestamp) -> Result<SignedBy, SignerRefusal> {
        if let Some(own) = self.own.iter().find(|own| own.key == *key) {
            return Ok(SignedBy::You { key: own.name.clone() });
        }
        let principals = self.named.principals_of(key, Namespace::File, now)?;
        Ok(SignedBy::Named { principals: principals.to_owned() })
    }

    pub(super) fn skipped(&self) -> Vec<SkippedLine> {
        self.named.skipped().to_vec()
    }
}
