//! What components carry, kept so that those that are only listed need not be read.

use super::{Cache, folder};
use crate::{Inspection, runtime::HostError};
use std::path::PathBuf;

/// Facts are read again by the next version, which may look for more.
const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Cache {
    /// What is known of the component with that digest.
    pub(crate) fn facts(&self, digest: &str) -> Option<Inspection> {
        let sealed = folder::read_private(&self.facts_path(digest))?;
        let (seal, facts) = sealed.split_at_checked(blake3::OUT_LEN)?;
        let is_whole = blake3::Hash::from_slice(seal).is_ok_and(|seal| seal == self.facts_seal(digest, facts));
        is_whole.then(|| serde_json::from_slice(facts).ok()).flatten()
    }

    /// Keeps what is known of a component.
    pub(crate) fn keep_facts(&self, inspection: &Inspection) -> Result<(), HostError> {
        let unwritten = |_| HostError::Internal("facts that are no JSON");
        let facts = serde_json::to_vec(inspection).map_err(unwritten)?;
        let mut sealed = self.facts_seal(inspection.digest(), &facts).as_bytes().to_vec();
        sealed.extend(facts);
        folder::write(&self.facts_path(inspection.digest()), &sealed)
    }

    /// Binds the facts to this folder, this version and their component.
    fn facts_seal(&self, digest: &str, facts: &[u8]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.secret);
        hasher.update(VERSION.as_bytes()).update(digest.as_bytes()).update(facts);
        hasher.finalize()
    }

    fn facts_path(&self, digest: &str) -> PathBuf {
        self.folder.join(format!("{}.facts", digest.strip_prefix("sha256:").unwrap_or(digest)))
    }
}

#[cfg(test)]
mod tests;
