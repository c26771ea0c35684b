//! Files beside and in the copy of a registry.
#![expect(clippy::disallowed_methods, reason = "an adapter: it locks and removes folders")]

use super::IndexError;
use crate::Timestamp;
use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

const LOCK: &str = ".lock";
const REACHED: &str = ".reached";

/// Waits until no other process changes the copy in `folder`; for as long as the file is open.
pub(super) fn lock(folder: &Path) -> Result<File, IndexError> {
    let path = beside(folder, LOCK);
    let open = || {
        fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        let file = File::options().create(true).truncate(false).write(true).open(&path)?;
        file.lock()?;
        Ok(file)
    };
    let file = open().map_err(|source| IndexError::Io { path, source })?;
    free(folder);
    Ok(file)
}

/// Where git locks what we write in the copy.
const LOCKED: [&str; 2] = ["", "refs/kami"];

/// Removes the locks of references and of git's own files. Whoever has this copy alone knows that those who took them were
/// killed.
fn free(folder: &Path) {
    let entries = LOCKED.iter().filter_map(|place| fs::read_dir(folder.join(place)).ok()).flatten().flatten();
    for path in entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "lock")) {
        // where that fails, whoever needs it says so
        let _ = fs::remove_file(path);
    }
}

/// Removes the copy, if there is one. It vanishes at once: readers see all of it or nothing.
pub(super) fn clear(folder: &Path) -> Result<(), IndexError> {
    let failed = |source| IndexError::Io { path: folder.to_owned(), source };
    let away = beside(folder, ".away");
    if let Err(error) = remove(&away).and_then(|()| fs::rename(folder, &away))
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(failed(error));
    }
    remove(&away).map_err(failed)
}

/// Gives the copy in `from`, with what lies beside it, the place `to`.
pub(super) fn take(from: &Path, to: &Path) -> Result<(), IndexError> {
    let moved = fs::rename(from, to).and_then(|()| match fs::rename(beside(from, REACHED), beside(to, REACHED)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => remove(&beside(to, REACHED)),
        moved => moved,
    });
    moved.map_err(|source| IndexError::Io { path: to.to_owned(), source })
}

/// Removes the copy in a folder, if there is one, with all that lies beside it.
///
/// # Errors
/// When it cannot be removed.
///
/// # Examples
/// ```
/// use kami_registry::index::{self, Index, IndexOptions};
/// # let dir = tempfile::tempdir()?;
/// let folder = dir.path().join("k1.git");
/// Index::open(IndexOptions::new(folder.clone()))?;
/// index::discard(&folder)?;
/// assert!(!folder.exists());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn discard(folder: &Path) -> Result<(), IndexError> {
    let lock = lock(folder)?;
    clear(folder)?;
    let removed = remove(&beside(folder, REACHED)).and_then(|()| remove(&beside(folder, LOCK)));
    drop(lock);
    removed.map_err(|source| IndexError::Io { path: folder.to_owned(), source })
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => fs::remove_file(folder),
        removed => removed,
    }
}

/// Makes an empty file. Where that fails, what is damaged is found again.
pub(super) fn mark(path: &Path) {
    let _ = File::create(path);
}

/// Remembers that the registry was reached just now.
pub(super) fn reached(folder: &Path) -> Result<(), IndexError> {
    let path = beside(folder, REACHED);
    let touch =
        || File::options().create(true).truncate(false).write(true).open(&path)?.set_modified(SystemTime::now());
    touch().map_err(|source| IndexError::Io { path: path.clone(), source })
}

/// When the registry was reached last.
pub(super) fn last_reached(folder: &Path) -> Option<Timestamp> {
    fs::metadata(beside(folder, REACHED)).and_then(|data| data.modified()).map(Timestamp::from).ok()
}

fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(folder);
    name.push(ending);
    name.into()
}
