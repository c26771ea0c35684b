//! Brings the database up to date.

use super::{SearchCache, SearchError};
use crate::{
    git::Oid,
    index::{Difference, Index},
    search::text::Texts,
};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

impl SearchCache {
    /// Brings it up to date with what was accepted of the registry, and tells how many packages were read, of how many:
    /// now and then while it goes on, and at the end.
    ///
    /// # Errors
    /// When the registry cannot be read, or the database not be written.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{index::Index, search::{SearchCache, SearchError}};
    /// fn hits(cache: &mut SearchCache, index: &Index) -> Result<usize, SearchError> {
    ///     cache.update(index, &|done, total| println!("{done} of {total}"))?;
    ///     Ok(cache.find("grep", 20)?.len())
    /// }
    /// ```
    pub fn update(&mut self, index: &Index, tell: &dyn Fn(usize, usize)) -> Result<(), SearchError> {
        let Some(accepted) = index.accepted() else { return Ok(()) };
        if state(&self.database)? == Some(accepted) {
            return Ok(());
        }
        let change = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // another process may have been faster
        let mut known = state(&change)?;
        if known.is_some_and(|known| !index.has(known)) {
            change.execute_batch("DELETE FROM packages; INSERT INTO texts(texts) VALUES ('delete-all');")?;
            known = None;
        }
        let differences = index.differences(known, accepted)?;
        for (done, difference) in differences.iter().enumerate() {
            if done % TOLD_EACH == 0 {
                tell(done, differences.len());
            }
            write(&change, index, difference)?;
        }
        change.execute("DELETE FROM state", [])?;
        change.execute("INSERT INTO state VALUES (?1)", [accepted.to_string()])?;
        change.commit()?;
        tell(differences.len(), differences.len());
        Ok(())
    }
}

const TOLD_EACH: usize = 256;

/// The state of the registry the database goes with.
fn state(database: &Connection) -> rusqlite::Result<Option<Oid>> {
    let accepted = database.query_row("SELECT accepted FROM state", [], |row| row.get::<_, String>(0)).optional()?;
    Ok(accepted.and_then(|accepted| accepted.parse().ok()))
}

fn write(change: &Transaction<'_>, index: &Index, difference: &Difference) -> Result<(), SearchError> {
    let name = difference.package.as_str();
    let remove = "DELETE FROM texts WHERE rowid = (SELECT id FROM packages WHERE name = ?1)";
    change.prepare_cached(remove)?.execute([name])?;
    let Some(log) = difference.log else {
        change.prepare_cached("DELETE FROM packages WHERE name = ?1")?.execute([name])?;
        return Ok(());
    };
    let add = "INSERT INTO packages (name) VALUES (?1) ON CONFLICT (name) DO UPDATE SET name = ?1 RETURNING id";
    let id: i64 = change.prepare_cached(add)?.query_row([name], |row| row.get(0))?;
    let texts = Texts::of(&index.read_log(log)?);
    // `fs-grep` is found as `fsgrep` too
    let names = format!("{name} {}", name.replace('-', ""));
    let add = "INSERT INTO texts (rowid, name, keywords, tools, description) VALUES (?1, ?2, ?3, ?4, ?5)";
    change.prepare_cached(add)?.execute(params![id, names, texts.keywords, texts.tools, texts.description])?;
    Ok(())
}
