//! The store as everybody else sees it.

use super::{Count, Installed, StoreError, agreed, components, database, distrusted, error, folder, held, rows, usage};
use crate::adapters::{FileError, files, places};
use rusqlite::Connection;
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

mod agreeing;
mod contents;
mod counting;
mod distrusting;
mod holding;
mod reading;
mod repair;
#[cfg(test)]
mod tests;
mod writing;

pub use repair::Repair;

/// What is installed, for one user of this machine.
///
/// # Examples
/// ```
/// use cargo_kami::store::{Installed, Store, StoreError};
/// use kami_registry::{Sha256, Timestamp};
/// # let dir = tempfile::tempdir()?;
/// let mut store = Store::create(dir.path())?;
/// let demo = Installed::new("demo", Sha256::of(b"bytes"), Timestamp::from_seconds(0));
/// store.install("demo", b"bytes", |_| Ok::<_, StoreError>(demo.clone()))?;
/// assert_eq!(store.load("demo")?.1, b"bytes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Store {
    components: PathBuf,
    path: PathBuf,
    connection: Connection,
}

impl Store {
    /// Opens the store in a folder, and makes what is missing of it.
    ///
    /// # Errors
    /// When it cannot be made or read, others can write to it, or a newer version wrote it.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// assert!(cargo_kami::store::Store::create(dir.path())?.tools()?.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn create(folder: &Path) -> Result<Self, StoreError> {
        let components = folder.join("components");
        if is_lost(folder, &components)? {
            return Err(database::damaged(&folder.join("store.db"), "it is gone"));
        }
        Self::make(folder)
    }

    /// Opens the store in a folder, if there is one. Nothing is written.
    ///
    /// # Errors
    /// When it cannot be read, others can write to it, or a newer version wrote it.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// assert!(cargo_kami::store::Store::open(dir.path())?.is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open(folder: &Path) -> Result<Option<Self>, StoreError> {
        let (components, path) = (folder.join("components"), folder.join("store.db"));
        match (files::exists(&path), is_lost(folder, &components)?) {
            (_, true) => return Err(database::damaged(&path, "it is gone")),
            (false, _) => return Ok(None),
            _ => {}
        }
        folder::check(folder)?;
        let connection = database::open(&path)?;
        Ok(Some(Self { components, path, connection }))
    }

    /// Opens the store in a folder to find a tool in it.
    ///
    /// # Errors
    /// As with [`open`](Self::open), and when there is none: then the tool is not installed.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// let unknown = cargo_kami::store::Store::existing(dir.path(), "demo").map(|_| ()).map_err(|error| error.to_string());
    /// assert_eq!(unknown, Err("`demo` is not installed".to_owned()));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn existing(folder: &Path, name: &str) -> Result<Self, StoreError> {
        let unknown = || StoreError::Unknown { name: name.to_owned(), known: Vec::new() };
        Self::open(folder)?.ok_or_else(unknown)
    }

    /// The folder of this user's store.
    ///
    /// # Errors
    /// When this user has no place for data.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::store::Store::place()?.is_absolute());
    /// # Ok::<(), cargo_kami::store::StoreError>(())
    /// ```
    pub fn place() -> Result<PathBuf, StoreError> {
        places::data().ok_or(StoreError::Homeless)
    }

    fn make(folder: &Path) -> Result<Self, StoreError> {
        let (components, path) = (folder.join("components"), folder.join("store.db"));
        folder::make(folder, &components)?;
        database::make(&path, &components)?;
        let connection = database::open(&path)?;
        Ok(Self { components, path, connection })
    }
}

/// Whether there are components and no database: it is there before the first of them.
fn is_lost(folder: &Path, components: &Path) -> Result<bool, StoreError> {
    let database = folder.join("store.db");
    let lost = !files::exists(&database) && files::exists(components);
    // another process may make both between the two looks
    Ok(lost && !components::strays(components, &HashSet::new())?.is_empty() && !files::exists(&database))
}
