//! Which components projects have locked, a row each.

use rusqlite::{Connection, params};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use kami_registry::Sha256;

/// What some project has locked.
pub(super) fn all(connection: &Connection) -> rusqlite::Result<HashSet<Sha256>> {
    let mut query = connection.prepare_cached("SELECT DISTINCT sha256 FROM held")?;
    let rows = query.query_map([], |row| super::rows::parsed(row, 0))?;
    rows.collect()
}

/// What this project has locked.
pub(super) fn of(connection: &Connection, project: &Path) -> rusqlite::Result<HashSet<Sha256>> {
    let mut query = connection.prepare_cached("SELECT sha256 FROM held WHERE project = ?1")?;
    let rows = query.query_map([project.to_string_lossy()], |row| super::rows::parsed(row, 0))?;
    rows.collect()
}

/// The lock files of all projects that have locked something, or called it.
pub(super) fn projects(connection: &Connection) -> rusqlite::Result<Vec<PathBuf>> {
    let mut query = connection.prepare_cached("SELECT project FROM held UNION SELECT project FROM locked_usage")?;
    let rows = query.query_map([], |row| row.get::<_, String>(0).map(PathBuf::from))?;
    rows.collect()
}

/// All that can be read of it.
pub(super) fn readable(connection: &Connection) -> rusqlite::Result<Vec<(PathBuf, Sha256)>> {
    let mut query = connection.prepare("SELECT project, sha256 FROM held")?;
    let rows = query.query_map([], |row| Ok((row.get::<_, String>(0)?.into(), super::rows::parsed(row, 1)?)))?;
    Ok(rows.filter_map(Result::ok).collect())
}

/// Puts these components in the place of all the project has locked.
pub(super) fn write(connection: &Connection, project: &Path, components: &[Sha256]) -> rusqlite::Result<()> {
    let project = project.to_string_lossy();
    connection.execute("DELETE FROM held WHERE project = ?1", [&project])?;
    let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO held (project, sha256) VALUES (?1, ?2)")?;
    components.iter().try_for_each(|sha256| insert.execute(params![project, sha256.to_string()]).map(drop))
}
