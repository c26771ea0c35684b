//! A copy in a new state, or a new place.

use super::{Index, IndexError, IndexOptions, files};
use std::path::PathBuf;

impl Index {
    /// Throws the copy away and starts with an empty one.
    ///
    /// # Errors
    /// When the folder cannot be written.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Index, IndexOptions};
    /// # let dir = tempfile::tempdir()?;
    /// let mut index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
    /// index.reset()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reset(&mut self) -> Result<(), IndexError> {
        let _lock = files::lock(&self.options.folder)?;
        self.repository = Self::anew(&self.options.folder)?;
        Ok(())
    }

    /// Moves the copy to another folder, if there is none yet.
    ///
    /// # Errors
    /// When the folder cannot be written.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Index, IndexOptions};
    /// # let dir = tempfile::tempdir()?;
    /// let index = Index::open(IndexOptions::new(dir.path().join("first")))?.move_to(dir.path().join("k1.git"))?;
    /// assert!(dir.path().join("k1.git/HEAD").is_file());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn move_to(self, folder: PathBuf) -> Result<Self, IndexError> {
        let lock = files::lock(&folder)?;
        if Self::whole(&folder).is_none() {
            files::clear(&folder)?;
            files::take(&self.options.folder, &folder)?;
        }
        drop(lock);
        files::discard(&self.options.folder)?;
        Self::open(IndexOptions { folder, ..self.options })
    }
}
