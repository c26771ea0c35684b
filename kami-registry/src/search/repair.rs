//! Searches, whatever state the database is in.
#![expect(clippy::disallowed_methods, reason = "an adapter: it removes the files of a database")]

use super::{SearchCache, SearchError};
use crate::{PackageName, index::Index};
use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

/// What to search for.
///
/// # Examples
/// ```
/// let query = kami_registry::search::Query { text: "grep", limit: 20 };
/// assert_eq!(query.limit, 20);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// Words, as a person types them.
    pub text: &'a str,
    /// How many packages to find at most.
    pub limit: usize,
}

/// What SQLite calls a database that is in no file.
const IN_MEMORY: &str = ":memory:";

/// Finds packages of a registry in the database at `path`, which is brought up to date first, and made anew if it is damaged
/// or of another version. `tell` hears how many packages were read, of how many.
///
/// # Errors
/// When the registry cannot be read, or the database not be written.
///
/// # Examples
/// ```
/// use kami_registry::{index::{Index, IndexOptions}, search::{Query, search}};
/// # let dir = tempfile::tempdir()?;
/// let index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
/// let found = search(&dir.path().join("k1.search"), &index, Query { text: "grep", limit: 20 }, &|_, _| {})?;
/// assert!(found.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn search(
    path: &Path,
    index: &Index,
    query: Query<'_>,
    tell: &dyn Fn(usize, usize),
) -> Result<Vec<PackageName>, SearchError> {
    let attempt_at = |path: &Path| {
        let mut cache = SearchCache::open(path)?;
        cache.update(index, tell)?;
        cache.find(query.text, query.limit)
    };
    let attempt = || attempt_at(path);
    match attempt() {
        Err(error) if error.is_damage() => {
            discard(path)?;
            attempt()
        }
        // where nothing can be written, it is made for this once
        Err(SearchError::Database(_)) => attempt_at(Path::new(IN_MEMORY)),
        found => found,
    }
}

/// Removes the database at `path`, if there is one.
///
/// # Errors
/// When it cannot be removed.
///
/// # Examples
/// ```
/// kami_registry::search::discard("/no/such/k1.search".as_ref())?;
/// # Ok::<(), kami_registry::search::SearchError>(())
/// ```
pub fn discard(path: &Path) -> Result<(), SearchError> {
    // with what SQLite keeps beside it
    for ending in ["", "-wal", "-shm"] {
        let mut name = OsString::from(path);
        name.push(ending);
        let path = PathBuf::from(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            removed => removed.map_err(|source| SearchError::Io { path, source })?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
