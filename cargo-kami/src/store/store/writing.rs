//! Changing what is installed: whole, or not at all.

use super::{Installed, Store, StoreError, components, database, error, held, rows};
use kami_registry::Sha256;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::HashSet;

impl Store {
    /// Installs a component as what `decide` makes of the tool that has its name, if there is one. Whoever else
    /// changes the store waits until that is decided.
    ///
    /// # Errors
    /// When `decide` refuses, or something cannot be written; then everything is as it was.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::store::{Installed, Store, StoreError};
    /// use kami_registry::{Sha256, Timestamp};
    /// # let dir = tempfile::tempdir()?;
    /// let demo = Installed::new("demo", Sha256::of(b"bytes"), Timestamp::from_seconds(0));
    /// Store::create(dir.path())?.install("demo", b"bytes", |_| Ok::<_, StoreError>(demo))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn install<E: From<StoreError>>(
        &mut self,
        name: &str,
        bytes: &[u8],
        decide: impl FnOnce(Option<Installed>) -> Result<Installed, E>,
    ) -> Result<Installed, E> {
        let sha256 = Sha256::of(bytes);
        let draft = components::Draft::write(&self.components, &sha256, bytes).map_err(StoreError::from)?;
        let failed = error::database(&self.path);
        let changes = begin(&mut self.connection).map_err(&failed)?;
        database::format(&changes, &self.path)?;
        let tool = decide(rows::find(&changes, name).map_err(&failed)?)?;
        let tool = Installed { name: name.to_owned(), sha256, size: bytes.len() as u64, ..tool };
        draft.keep().map_err(StoreError::from)?;
        rows::write(&changes, &tool).and_then(|()| changes.commit()).map_err(&failed)?;
        self.sweep();
        Ok(tool)
    }

    /// Removes a tool with everything it is allowed.
    ///
    /// # Errors
    /// When it is not installed, or the store cannot be written.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// assert!(cargo_kami::store::Store::create(dir.path())?.remove("demo").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn remove(&mut self, name: &str) -> Result<Installed, StoreError> {
        let tool = self.tool(name)?;
        self.change(|changes| rows::remove(changes, name))?;
        self.sweep();
        Ok(tool)
    }

    /// Changes what a tool is allowed. Whoever else changes the store waits until that is decided.
    ///
    /// # Errors
    /// When it is not installed, or the store cannot be written.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// let mut store = cargo_kami::store::Store::create(dir.path())?;
    /// assert!(store.allow("demo", |tool| tool.grants.net.clear()).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn allow(&mut self, name: &str, change: impl FnOnce(&mut Installed)) -> Result<Installed, StoreError> {
        // first without the lock: who is told that a tool is unknown is told the others' names
        self.tool(name)?;
        let changed = self.change(|changes| {
            let Some(mut tool) = rows::find(changes, name)? else { return Ok(None) };
            change(&mut tool);
            rows::write(changes, &tool).map(|()| Some(tool))
        })?;
        changed.map_or_else(|| self.tool(name), Ok)
    }

    pub(super) fn change<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let failed = error::database(&self.path);
        let changes = begin(&mut self.connection).map_err(&failed)?;
        // a newer version may have taken over since the database was opened
        database::format(&changes, &self.path)?;
        let done = work(&changes).map_err(&failed)?;
        changes.commit().map_err(&failed)?;
        Ok(done)
    }

    /// Removes the files nothing refers to. What cannot be removed now is removed another time.
    pub(super) fn sweep(&mut self) {
        // with the lock held nobody is about to refer to a file that is in its place already
        let _ = begin(&mut self.connection).and_then(|moment| {
            let mut wanted: HashSet<Sha256> = rows::all(&moment)?.into_iter().map(|tool| tool.sha256).collect();
            wanted.extend(held::all(&moment)?);
            let _ = components::sweep(&self.components, &wanted);
            Ok(())
        });
    }
}

pub(super) fn begin(connection: &mut Connection) -> rusqlite::Result<Transaction<'_>> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate)
}
