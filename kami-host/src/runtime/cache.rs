//! Compiled code kept in a private folder, and checked before it is mapped; and what is known of components.
//!
//! Compiled code is native code: whoever can write it runs it. So the folder must belong to us alone, and every file
//! is named after a keyed hash of its own bytes with a key that only this folder holds.

mod facts;
mod folder;
mod key;
mod sweep;

use super::HostError;
pub(crate) use key::CacheKey;
use std::path::{Path, PathBuf};

/// The extension of compiled code.
const CODE: &str = "cwasm";

/// The extension of what vouches for it.
const SEAL: &str = "seal";

/// The most compiled code that is kept, in bytes; a large component has some ten million.
const LIMIT: u64 = 2 << 30;

/// A folder of compiled code.
pub(crate) struct Cache {
    folder: PathBuf,
    secret: [u8; 32],
}

impl Cache {
    /// Opens the folder, and makes it with a secret of its own where it is missing.
    pub(crate) fn open(folder: &Path) -> Result<Self, HostError> {
        folder::make_private(folder)?;
        let secret = folder::secret(folder)?;
        Ok(Self { folder: folder.to_owned(), secret })
    }

    /// The path of whole, unchanged compiled code, if there is any.
    pub(crate) fn find(&self, key: &CacheKey) -> Option<PathBuf> {
        let path = self.code_path(key);
        let code = folder::read_private(&path)?;
        let seal = folder::read_private(&self.seal_path(key))?;
        let whole = blake3::Hash::from_slice(&seal).is_ok_and(|seal| seal == self.seal(key, &code));
        whole.then(|| {
            sweep::note_use(&path);
            path
        })
    }

    /// Keeps compiled code. First the code, then its seal: a file without a fitting seal counts as missing.
    pub(crate) fn keep(&self, key: &CacheKey, code: &[u8]) -> Result<PathBuf, HostError> {
        let path = self.code_path(key);
        folder::write(&path, code)?;
        folder::write(&self.seal_path(key), self.seal(key, code).as_bytes())?;
        if let Err(error) = sweep::sweep(&self.folder, LIMIT) {
            tracing::warn!(%error, "the folder of compiled code cannot be kept small");
        }
        Ok(path)
    }

    /// Binds the code to this folder and to the component, profile and engine it was compiled from and for.
    fn seal(&self, key: &CacheKey, code: &[u8]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.secret);
        hasher.update(key.name().as_bytes());
        hasher.update(code);
        hasher.finalize()
    }

    fn code_path(&self, key: &CacheKey) -> PathBuf {
        self.folder.join(format!("{}.{CODE}", key.name()))
    }

    fn seal_path(&self, key: &CacheKey) -> PathBuf {
        self.folder.join(format!("{}.{SEAL}", key.name()))
    }
}

#[cfg(test)]
mod tests;
