//! The connection to the database, and the format it has.

use super::{
    StoreError, components,
    error::database,
    schema::{NEWEST, STEPS},
};
use crate::adapters::{FileError, files};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// How long one process waits for the others: each holds the lock for milliseconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// Makes the database where it is missing, whole or not at all; it is drafted in the folder `room`.
pub(super) fn make(path: &Path, room: &Path) -> Result<(), StoreError> {
    if files::exists(path) {
        return Ok(());
    }
    let draft = components::draft(room)?;
    let failed = database(draft.path());
    let mut connection = connect(draft.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "journal_mode", "wal").map_err(&failed)?;
    upgrade(&mut connection, draft.path())?;
    connection.close().map_err(|(_, error)| failed(error))?;
    match draft.persist_noclobber(path) {
        Ok(_) => Ok(()),
        // another process was quicker
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(FileError::io("write", path, error.error).into()),
    }
}

/// Opens the database that is there, on a machine that does not let it be changed to read only.
pub(super) fn open(path: &Path) -> Result<Connection, StoreError> {
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    match format(&connection, path) {
        Ok(NEWEST) => Ok(connection),
        // it is whole before it is in its place
        Ok(0) => Err(damaged(path, "it is empty")),
        Ok(_) => upgrade(&mut connection, path).map(|()| connection),
        Err(StoreError::Database { .. } | StoreError::File(_)) if !has_log(path) => unchanging(path),
        Err(error) => Err(error),
    }
}

/// Where no file can be made, SQLite has no place for the index of its log. If there is no log either, nobody has the
/// database open, and it can be read as it stands.
fn unchanging(path: &Path) -> Result<Connection, StoreError> {
    let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let uri = PathBuf::from(format!("file:{escaped}?immutable=1"));
    let connection = connect(&uri, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)?;
    match format(&connection, path)? {
        NEWEST => Ok(connection),
        _ => Err(FileError::io("write", path, std::io::ErrorKind::ReadOnlyFilesystem.into()).into()),
    }
}

fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    files::size(Path::new(&log)).is_some_and(|size| size > 0)
}

/// That what should be a database of ours is none.
pub(super) fn damaged(path: &Path, why: &str) -> StoreError {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_NOTADB);
    let source = rusqlite::Error::SqliteFailure(code, Some(why.to_owned()));
    StoreError::Damaged { path: path.to_path_buf(), source }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let failed = database(path);
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(&failed)?;
    connection.busy_timeout(PATIENCE).map_err(&failed)?;
    connection.pragma_update(None, "foreign_keys", "on").map_err(&failed)?;
    Ok(connection)
}

/// The format of the database, which is none that this version does not know.
pub(super) fn format(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let found = connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(database(path))?;
    match found {
        ..=NEWEST => Ok(found),
        _ => Err(StoreError::Newer { path: path.to_path_buf(), found, known: NEWEST }),
    }
}

fn upgrade(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let failed = database(path);
    let changes = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&failed)?;
    let known = usize::try_from(format(&changes, path)?).unwrap_or_default();
    for step in STEPS.iter().skip(known) {
        changes.execute_batch(step).map_err(&failed)?;
    }
    changes.pragma_update(None, "user_version", NEWEST).map_err(&failed)?;
    changes.commit().map_err(&failed)
}

#[cfg(test)]
mod tests;
