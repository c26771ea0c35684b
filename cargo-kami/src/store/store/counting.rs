//! How often tools are called.

use super::{Count, Store, StoreError, error, usage};
use crate::store::Usage;
use kami_registry::Timestamp;
use rusqlite::Transaction;
use std::path::Path;

impl Store {
    /// Counts calls; those of tools that are gone are forgotten. A crash of the machine may undo the newest.
    ///
    /// # Errors
    /// When the store cannot be written.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::store::{Count, Store};
    /// # let dir = tempfile::tempdir()?;
    /// let counts = [("demo".to_owned(), Count { calls: 2, failures: 1 })];
    /// Store::create(dir.path())?.count(&counts, kami_registry::Timestamp::from_seconds(0))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn count(&mut self, counts: &[(String, Count)], now: Timestamp) -> Result<(), StoreError> {
        self.change_soon(|changes| counts.iter().try_for_each(|(tool, count)| usage::add(changes, tool, *count, now)))
    }

    /// Counts calls of tools the project with that lock file has locked. They are forgotten once the project is gone.
    ///
    /// # Errors
    /// When the store cannot be written.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::store::{Count, Store};
    /// # let dir = tempfile::tempdir()?;
    /// let mut store = Store::create(dir.path())?;
    /// let (project, counts) = ("/tools/kami.lock".as_ref(), [("demo".to_owned(), Count { calls: 2, failures: 1 })]);
    /// store.count_locked(project, &counts, kami_registry::Timestamp::from_seconds(0))?;
    /// assert_eq!(store.locked_usage(project, "demo")?.calls, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn count_locked(
        &mut self,
        project: &Path,
        counts: &[(String, Count)],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let add =
            |changes: &Transaction<'_>, tool: &str, count| usage::add_locked(changes, (project, tool), count, now);
        self.change_soon(|changes| counts.iter().try_for_each(|(tool, count)| add(changes, tool, *count)))
    }

    /// How often a tool was called in the project with that lock file.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// See [`count_locked`](Self::count_locked).
    pub fn locked_usage(&self, project: &Path, tool: &str) -> Result<Usage, StoreError> {
        usage::read_locked(&self.connection, project, tool).map_err(error::database(&self.path))
    }

    /// A change that does not wait for the disk.
    fn change_soon(&mut self, work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>) -> Result<(), StoreError> {
        let patient = |level| self.connection.pragma_update(None, "synchronous", level);
        patient("normal").map_err(error::database(&self.path))?;
        let changed = self.change(work);
        self.connection.pragma_update(None, "synchronous", "full").map_err(error::database(&self.path))?;
        changed
    }
}
