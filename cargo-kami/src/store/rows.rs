//! Tools as rows.

use super::{Installed, Provenance, grants, usage};
use kami_registry::{Sha256, key::Fingerprint};
use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};
use std::{error::Error, str::FromStr};

const COLUMNS: &str = "name, package, version, sha256, size, registry, entry, identity, signers, source, installed, \
                       pinned, consented";

/// All tools, by name.
pub(super) fn all(connection: &Connection) -> rusqlite::Result<Vec<Installed>> {
    let mut query = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM tools ORDER BY name"))?;
    let rows = query.query_map([], tool)?;
    rows.map(|tool| complete(connection, tool?)).collect()
}

/// The tool of that name.
pub(super) fn find(connection: &Connection, name: &str) -> rusqlite::Result<Option<Installed>> {
    let mut query = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM tools WHERE name = ?1"))?;
    let found = query.query_row([name], tool).optional()?;
    found.map(|tool| complete(connection, tool)).transpose()
}

/// Writes a tool with its grants, in the place of the one of that name. What was counted stays.
pub(super) fn write(connection: &Connection, tool: &Installed) -> rusqlite::Result<()> {
    let Provenance { source, registry, entry, identity, signers } = &tool.provenance;
    let set = COLUMNS.split(", ").map(|column| format!("{column} = excluded.{column}")).collect::<Vec<_>>().join(", ");
    let change = format!(
        "INSERT INTO tools ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT (name) DO UPDATE SET {set}"
    );
    connection.execute(
        &change,
        params![
            tool.name,
            tool.package,
            tool.version,
            tool.sha256.hex(),
            i64::try_from(tool.size).unwrap_or(i64::MAX),
            registry.as_ref().map(ToString::to_string),
            entry.as_ref().map(ToString::to_string),
            identity.as_ref().map(ToString::to_string),
            signers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            source,
            tool.installed.to_string(),
            tool.pinned,
            tool.consented.to_string(),
        ],
    )?;
    grants::write(connection, &tool.name, &tool.grants)
}

/// Removes a tool with its grants and counters.
pub(super) fn remove(connection: &Connection, name: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM tools WHERE name = ?1", [name]).map(drop)
}

fn tool(row: &Row<'_>) -> rusqlite::Result<Installed> {
    let hex: String = row.get("sha256")?;
    let sha256 = Sha256::from_hex(&hex).map_err(|error| broken(3, error))?;
    let signers: String = row.get("signers")?;
    let signers: Result<Vec<Fingerprint>, _> = signers.split_whitespace().map(str::parse).collect();
    let mut tool = Installed::new(row.get::<_, String>("name")?, sha256, parsed(row, 10)?);
    tool.package = row.get("package")?;
    tool.version = row.get("version")?;
    tool.size = row.get::<_, i64>("size")?.unsigned_abs();
    tool.provenance = Provenance {
        source: row.get("source")?,
        registry: optional(row, 5)?,
        entry: optional(row, 6)?,
        identity: optional(row, 7)?,
        signers: signers.map_err(|error| broken(8, error))?,
    };
    tool.pinned = row.get("pinned")?;
    tool.consented = parsed(row, 12)?;
    Ok(tool)
}

fn complete(connection: &Connection, tool: Installed) -> rusqlite::Result<Installed> {
    let grants = grants::read(connection, &tool.name)?;
    let usage = usage::read(connection, &tool.name)?;
    Ok(Installed { grants, usage, ..tool })
}

/// A text that has to be read further.
pub(super) fn parsed<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<T>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    row.get::<_, String>(column)?.parse().map_err(|error| broken(column, error))
}

fn optional<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse()).transpose().map_err(|error| broken(column, error))
}

fn broken(column: usize, error: impl Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
}
