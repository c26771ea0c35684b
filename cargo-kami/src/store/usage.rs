//! How tools are used.

use kami_registry::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::path::Path;

/// How a tool was used since it was installed, or in a project.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::store::Usage::default().calls, 0);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Usage {
    /// Calls, failed ones included.
    pub calls: u64,
    /// Calls that did not end in an answer.
    pub failures: u64,
    /// When calls were last counted.
    pub last: Option<Timestamp>,
}

/// Calls to add.
///
/// # Examples
/// ```
/// let one = cargo_kami::store::Count { calls: 1, failures: 0 };
/// assert_ne!(one, Default::default());
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Count {
    /// Calls, failed ones included.
    pub calls: u64,
    /// Calls that did not end in an answer.
    pub failures: u64,
}

/// How often this tool was called.
pub(super) fn read(connection: &Connection, tool: &str) -> rusqlite::Result<Usage> {
    let mut query = connection.prepare_cached("SELECT calls, failures, last FROM usage WHERE tool = ?1")?;
    Ok(query.query_row([tool], usage).optional()?.unwrap_or_default())
}

/// How often the tool of that name was called in the project with that lock file.
pub(super) fn read_locked(connection: &Connection, project: &Path, tool: &str) -> rusqlite::Result<Usage> {
    let mut query =
        connection.prepare_cached("SELECT calls, failures, last FROM locked_usage WHERE project = ?1 AND tool = ?2")?;
    Ok(query.query_row([&*project.to_string_lossy(), tool], usage).optional()?.unwrap_or_default())
}

/// Adds calls of a tool; those of a tool that is gone are forgotten.
pub(super) fn add(connection: &Connection, tool: &str, count: Count, now: Timestamp) -> rusqlite::Result<()> {
    let mut change = connection.prepare_cached(
        "INSERT INTO usage (tool, calls, failures, last) SELECT name, ?2, ?3, ?4 FROM tools WHERE name = ?1
         ON CONFLICT (tool) DO UPDATE SET calls = calls + excluded.calls, failures = failures + excluded.failures,
         last = excluded.last",
    )?;
    change.execute(params![tool, number(count.calls), number(count.failures), now.to_string()]).map(drop)
}

/// Adds calls of a tool that a project has locked.
pub(super) fn add_locked(
    connection: &Connection,
    (project, tool): (&Path, &str),
    count: Count,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let mut change = connection.prepare_cached(
        "INSERT INTO locked_usage (project, tool, calls, failures, last) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (project, tool) DO UPDATE SET calls = calls + excluded.calls,
         failures = failures + excluded.failures, last = excluded.last",
    )?;
    let project = project.to_string_lossy();
    change.execute(params![project, tool, number(count.calls), number(count.failures), now.to_string()]).map(drop)
}

/// Forgets the calls in a project.
pub(super) fn forget(connection: &Connection, project: &Path) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM locked_usage WHERE project = ?1", [project.to_string_lossy()]).map(drop)
}

fn usage(row: &Row<'_>) -> rusqlite::Result<Usage> {
    let number = |column| row.get(column).map(i64::unsigned_abs);
    Ok(Usage { calls: number(0)?, failures: number(1)?, last: Some(super::rows::parsed(row, 2)?) })
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
