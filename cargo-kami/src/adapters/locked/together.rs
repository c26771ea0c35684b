//! Several text files of one folder that belong together.
#![expect(clippy::disallowed_methods, reason = "this module locks folders and writes files of one's own")]

use super::super::{FileError, files};
use std::{
    fs::{File, Permissions},
    io::{self, Write},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// A text file to replace. One that is not there has an empty text.
///
/// # Examples
/// ```
/// let path = "list.txt".as_ref();
/// assert_eq!(cargo_kami::adapters::locked::Replaced { path, old: "", new: "one\n" }.old, "");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Replaced<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// What it must hold.
    pub old: &'a str,
    /// What it will hold.
    pub new: &'a str,
}

/// Replaces files of a folder while no other cargo-kami does, in this order, if all still hold what they held; returns the
/// first that does not. All of them are on the disk before the first gets its place, so that a full disk changes none.
///
/// # Errors
/// When one cannot be read, or the folder not be locked or written to.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::locked::{Replaced, replace};
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("list.txt");
/// assert_eq!(replace(dir.path(), &[Replaced { path: &path, old: "", new: "one\n" }])?, None);
/// assert_eq!(replace(dir.path(), &[Replaced { path: &path, old: "", new: "two\n" }])?, Some(path));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replace(folder: &Path, files: &[Replaced<'_>]) -> Result<Option<PathBuf>, FileError> {
    let lock = File::open(folder).map_err(|source| FileError::io("open the folder", folder, source))?;
    lock.lock().map_err(|source| FileError::io("lock the folder", folder, source))?;
    for file in files {
        if files::read_text(file.path)?.unwrap_or_default() != file.old {
            return Ok(Some(file.path.to_path_buf()));
        }
    }
    let changed = files.iter().filter(|file| file.old != file.new);
    let drafts = changed.map(|file| draft(folder, file)).collect::<Result<Vec<_>, _>>()?;
    for (draft, path) in drafts {
        draft.persist(&path).map_err(|error| FileError::io("write", &path, error.error))?;
    }
    Ok(None)
}

fn draft(folder: &Path, file: &Replaced<'_>) -> Result<(NamedTempFile, PathBuf), FileError> {
    // a link to a file kept elsewhere stays a link
    let path = if files::exists(file.path) { files::canonical(file.path)? } else { file.path.to_path_buf() };
    let beside = path.parent().unwrap_or(folder);
    let draft = written(beside, file.new).map_err(|source| FileError::io("write", &path, source))?;
    Ok((draft, path))
}

fn written(folder: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    // as readable as anything new: the user's mask takes from it
    let mut file = builder.prefix(".kami-").permissions(Permissions::from_mode(0o666)).tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}
