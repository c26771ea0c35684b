//! Releases whose keys were revoked, a row each. What is known of one holds for whatever has come of it here: an installed
//! tool, or one that a project has locked.

use super::{Installed, rows::parsed};
use kami_registry::Sha256;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// Why a release is distrusted, if it is.
pub(super) fn find(connection: &Connection, entry: &Sha256) -> rusqlite::Result<Option<String>> {
    let mut query = connection.prepare_cached("SELECT why FROM distrusted WHERE entry = ?1")?;
    query.query_row([entry.to_string()], |row| row.get(0)).optional()
}

/// All that can be read of it.
pub(super) fn readable(connection: &Connection) -> rusqlite::Result<HashMap<Sha256, String>> {
    let mut query = connection.prepare_cached("SELECT entry, why FROM distrusted")?;
    let rows = query.query_map([], |row| Ok((parsed(row, 0)?, row.get(1)?)))?;
    Ok(rows.filter_map(Result::ok).collect())
}

/// Keeps why a release is distrusted, or that it is not.
pub(super) fn write(connection: &Connection, entry: &Sha256, why: Option<&str>) -> rusqlite::Result<()> {
    match why {
        Some(why) => {
            let insert = "INSERT OR REPLACE INTO distrusted (entry, why) VALUES (?1, ?2)";
            connection.execute(insert, params![entry.to_string(), why]).map(drop)
        }
        None => connection.execute("DELETE FROM distrusted WHERE entry = ?1", [entry.to_string()]).map(drop),
    }
}

/// Tools with what is known of their releases.
pub(super) fn marked(connection: &Connection, mut tools: Vec<Installed>) -> rusqlite::Result<Vec<Installed>> {
    let known = readable(connection)?;
    for tool in &mut tools {
        tool.distrusted = tool.provenance.entry.and_then(|entry| known.get(&entry).cloned());
    }
    Ok(tools)
}
