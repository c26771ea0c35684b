//! How tools are used.

use kami_registry::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// How a tool was used since it was installed.
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
    let number = |row: &Row<'_>, column| row.get(column).map(i64::unsigned_abs);
    let found = query.query_row([tool], |row| {
        Ok(Usage { calls: number(row, 0)?, failures: number(row, 1)?, last: Some(super::rows::parsed(row, 2)?) })
    });
    Ok(found.optional()?.unwrap_or_default())
}

/// Adds calls of a tool; those of a tool that is gone are forgotten.
pub(super) fn add(connection: &Connection, tool: &str, count: Count, now: Timestamp) -> rusqlite::Result<()> {
    let mut change = connection.prepare_cached(
        "INSERT INTO usage (tool, calls, failures, last) SELECT name, ?2, ?3, ?4 FROM tools WHERE name = ?1
         ON CONFLICT (tool) DO UPDATE SET calls = calls + excluded.calls, failures = failures + excluded.failures,
         last = excluded.last",
    )?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    change.execute(params![tool, number(count.calls), number(count.failures), now.to_string()]).map(drop)
}
