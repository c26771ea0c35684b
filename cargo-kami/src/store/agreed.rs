//! What projects may grant, a row a project.

use super::rows::parsed;
use kami_registry::Sha256;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::{Path, PathBuf};

/// What was agreed to for a project.
pub(super) fn find(connection: &Connection, project: &Path) -> rusqlite::Result<Option<Sha256>> {
    let mut query = connection.prepare_cached("SELECT grants FROM agreed WHERE project = ?1")?;
    query.query_row([project.to_string_lossy()], |row| parsed(row, 0)).optional()
}

/// All that can be read of it.
pub(super) fn readable(connection: &Connection) -> rusqlite::Result<Vec<(PathBuf, Sha256)>> {
    let mut query = connection.prepare("SELECT project, grants FROM agreed")?;
    let rows = query.query_map([], |row| Ok((row.get::<_, String>(0)?.into(), parsed(row, 1)?)))?;
    Ok(rows.filter_map(Result::ok).collect())
}

/// Puts this in the place of what was agreed to before.
pub(super) fn write(connection: &Connection, project: &Path, grants: &Sha256) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached("INSERT OR REPLACE INTO agreed (project, grants) VALUES (?1, ?2)")?;
    insert.execute(params![project.to_string_lossy(), grants.to_string()]).map(drop)
}
