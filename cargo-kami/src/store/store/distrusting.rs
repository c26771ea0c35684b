//! What is known of releases whose keys were revoked.

use super::{Store, StoreError, distrusted, error};
use kami_registry::Sha256;

impl Store {
    /// Why the release that this line of a log published is distrusted, if it is known to be.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// See [`distrust`](Self::distrust).
    pub fn distrusted(&self, entry: &Sha256) -> Result<Option<String>, StoreError> {
        distrusted::find(&self.connection, entry).map_err(error::database(&self.path))
    }

    /// Keeps why a release is distrusted, or that it is not. What is distrusted is neither run nor served.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::Sha256;
    /// # let dir = tempfile::tempdir()?;
    /// let mut store = cargo_kami::store::Store::create(dir.path())?;
    /// store.distrust(&Sha256::of(b"a line"), Some("its key was revoked"))?;
    /// assert_eq!(store.distrusted(&Sha256::of(b"a line"))?.as_deref(), Some("its key was revoked"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn distrust(&mut self, entry: &Sha256, why: Option<&str>) -> Result<(), StoreError> {
        if self.distrusted(entry)?.as_deref() == why {
            return Ok(());
        }
        self.change(|changes| distrusted::write(changes, entry, why))
    }
}
