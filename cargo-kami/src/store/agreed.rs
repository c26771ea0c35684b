//! What projects may grant, a row a project.

use super::rows::parsed;
use kami_registry::Sha256;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

/// What was agreed to for a project.
pub(super) fn find(connection: &Connection, project: &Path) -> rusqlite::Result<Option<Sha256>> {
    let mut query = connection.prepare_cached("SELECT grants FROM agreed WHERE project = ?1")?;
    query.query_row([project.to_string_lossy()], |row| parsed(row, 0)).optional()
}

/// Puts this in the place of what was agreed to before.
pub(super) fn write(connection: &Connection, project: &Path, grants: &Sha256) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached("INSERT OR REPLACE INTO agreed (project, grants) VALUES (?1, ?2)")?;
    insert.execute(params![project.to_string_lossy(), grants.to_string()]).map(drop)
}
