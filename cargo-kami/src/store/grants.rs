//! What tools are allowed, a row a grant.

use super::rows::parsed;
use crate::grants::StandingGrants;
use kami_host::domain::{DirGrant, FsAccess};
use rusqlite::{Connection, params};

/// What this tool is allowed.
pub(super) fn read(connection: &Connection, tool: &str) -> rusqlite::Result<StandingGrants> {
    let mut grants = StandingGrants::default();
    let mut query = connection.prepare_cached("SELECT kind, what FROM grants WHERE tool = ?1 ORDER BY rowid")?;
    let mut rows = query.query([tool])?;
    while let Some(row) = rows.next()? {
        let kind: String = row.get(0)?;
        match kind.as_str() {
            "net" => grants.net.push(parsed(row, 1)?),
            "dir" => grants.dirs.push(parsed(row, 1)?),
            "env" => grants.env.push(parsed(row, 1)?),
            "mcp" => grants.mcp.push(parsed(row, 1)?),
            "memory" => grants.limits.memory = Some(parsed(row, 1)?),
            "time" => grants.limits.time = Some(parsed(row, 1)?),
            "output" => grants.limits.output = Some(parsed(row, 1)?),
            // a kind only a newer format knows would have a newer format's number
            _ => return Err(rusqlite::Error::InvalidColumnType(0, kind, rusqlite::types::Type::Text)),
        }
    }
    Ok(grants)
}

/// Puts these grants in the place of all the tool has.
pub(super) fn write(connection: &Connection, tool: &str, grants: &StandingGrants) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM grants WHERE tool = ?1", [tool])?;
    let mut insert = connection.prepare_cached("INSERT INTO grants (tool, kind, what) VALUES (?1, ?2, ?3)")?;
    for (kind, what) in rows(grants) {
        insert.execute(params![tool, kind, what])?;
    }
    Ok(())
}

fn rows(grants: &StandingGrants) -> Vec<(&'static str, String)> {
    let net = grants.net.iter().map(|origin| ("net", origin.to_string()));
    let dirs = grants.dirs.iter().map(|dir| ("dir", folder(dir)));
    let env = grants.env.iter().map(|env| ("env", env.to_string()));
    let mcp = grants.mcp.iter().map(|request| ("mcp", request.to_string()));
    let limits = [
        grants.limits.memory.map(|memory| ("memory", memory.bytes().to_string())),
        grants.limits.time.map(|time| ("time", time.to_string())),
        grants.limits.output.map(|output| ("output", output.bytes().to_string())),
    ];
    net.chain(dirs).chain(env).chain(mcp).chain(limits.into_iter().flatten()).collect()
}

/// With the access always written out: a folder's own name may end in `:rw`.
fn folder(dir: &DirGrant) -> String {
    let access = if dir.access == FsAccess::ReadWrite { "rw" } else { "ro" };
    format!("{}={}:{access}", dir.guest, dir.host.display())
}
