//! What a person has agreed that projects grant.

use super::{Store, StoreError, agreed, error};
use kami_registry::Sha256;
use std::path::Path;

impl Store {
    /// The digest of what a person has last agreed that the project in that folder grants.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::Sha256;
    /// # let dir = tempfile::tempdir()?;
    /// let mut store = cargo_kami::store::Store::create(dir.path())?;
    /// store.agree("/projects/one".as_ref(), &Sha256::of(b"grants"))?;
    /// assert_eq!(store.agreement("/projects/one".as_ref())?, Some(Sha256::of(b"grants")));
    /// assert_eq!(store.agreement("/projects/two".as_ref())?, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn agreement(&self, project: &Path) -> Result<Option<Sha256>, StoreError> {
        agreed::find(&self.connection, project).map_err(error::database(&self.path))
    }

    /// Keeps what a person agrees to, in the place of what they agreed to before.
    ///
    /// # Errors
    /// When the store cannot be written.
    ///
    /// # Examples
    /// See [`agreement`](Self::agreement).
    pub fn agree(&mut self, project: &Path, grants: &Sha256) -> Result<(), StoreError> {
        self.change(|changes| agreed::write(changes, project, grants))
    }
}
