//! The database of what can be searched.

use super::{SearchError, query::Words};
use crate::PackageName;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::{path::Path, time::Duration};

/// The database of what can be searched in one registry. It can be thrown away at any time.
///
/// # Examples
/// ```
/// use kami_registry::search::SearchCache;
/// # let dir = tempfile::tempdir()?;
/// let cache = SearchCache::open(&dir.path().join("k1.search"))?;
/// assert!(cache.find("grep", 20)?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SearchCache {
    database: Connection,
}

/// The number of the schema: a database with another one is made anew.
const SCHEMA: i64 = 1;
const TABLES: &str = "
    CREATE TABLE state (accepted TEXT NOT NULL) STRICT;
    CREATE TABLE packages (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE VIRTUAL TABLE texts USING fts5(
        name, keywords, tools, description,
        content='', contentless_delete=1, prefix='2 3', tokenize='porter unicode61 remove_diacritics 2'
    );
";
const PATIENCE: Duration = Duration::from_secs(30);
/// How much a word counts in the name, the keywords, the names of tools and the descriptions.
const FIND: &str = "
    SELECT packages.name FROM texts JOIN packages ON packages.id = texts.rowid
    WHERE texts MATCH ?1 ORDER BY bm25(texts, 10.0, 4.0, 5.0, 1.0), packages.name LIMIT ?2
";

impl SearchCache {
    /// Opens the database, or makes an empty one.
    ///
    /// # Errors
    /// When the file cannot be opened, or holds something else.
    ///
    /// # Examples
    /// See [`SearchCache`].
    pub fn open(path: &Path) -> Result<Self, SearchError> {
        let mut database = Connection::open(path)?;
        database.busy_timeout(PATIENCE)?;
        database.pragma_update(None, "journal_mode", "wal")?;
        database.pragma_update(None, "synchronous", "normal")?;
        let change = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if version(&change)? != SCHEMA {
            change.execute_batch(TABLES)?;
            change.pragma_update(None, "user_version", SCHEMA)?;
        }
        change.commit()?;
        Ok(Self { database })
    }

    /// The names of packages that go with a query, the best first: those with all of its words, or where there are none,
    /// with any. Each word may be the beginning of one.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// See [`SearchCache`].
    pub fn find(&self, query: &str, limit: usize) -> Result<Vec<PackageName>, SearchError> {
        let words = Words::of(query);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = self.matches(&words.all(), limit)?;
        if found.is_empty() {
            found = self.matches(&words.any(), limit)?;
        }
        // whoever types a name means that package
        if let Some(named) = self.named(&words.name())? {
            found.retain(|name| *name != named);
            found.insert(0, named);
            found.truncate(limit);
        }
        Ok(found)
    }

    fn named(&self, name: &str) -> Result<Option<PackageName>, SearchError> {
        let mut select = self.database.prepare_cached("SELECT name FROM packages WHERE name = ?1")?;
        let name: Option<String> = select.query_row([name], |row| row.get(0)).optional()?;
        Ok(name.and_then(|name| name.parse().ok()))
    }

    fn matches(&self, expression: &str, limit: usize) -> Result<Vec<PackageName>, SearchError> {
        let mut select = self.database.prepare_cached(FIND)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let names = select.query_map(params![expression, limit], |row| row.get::<_, String>(0))?;
        let names: Vec<String> = names.collect::<Result<_, _>>()?;
        Ok(names.into_iter().filter_map(|name| name.parse().ok()).collect())
    }
}

fn version(database: &Connection) -> rusqlite::Result<i64> {
    database.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests;
mod update;
