//! Files, read and written whole; every error names its path.
#![expect(clippy::disallowed_methods, reason = "this module is the one door to the file system")]

use super::FileError;
use std::{
    fs, io,
    io::Write,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};
use tempfile::Builder;

/// All bytes of a file.
///
/// # Errors
/// When there is none, or it cannot be read.
///
/// # Examples
/// ```
/// let missing = cargo_kami::adapters::files::read("no/such/file".as_ref());
/// assert!(matches!(missing, Err(cargo_kami::adapters::FileError::Missing { .. })));
/// ```
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(|source| FileError::io("read", path, source))
}

/// The text of a file, or nothing where there is no file.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::adapters::files::read_text("no/such/file".as_ref())?, None);
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn read_text(path: &Path) -> Result<Option<String>, FileError> {
    match read(path) {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| FileError::NotText { path: path.to_path_buf() }),
        Err(FileError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether something is at that path.
///
/// # Examples
/// ```
/// assert!(!cargo_kami::adapters::files::exists("no/such/file".as_ref()));
/// ```
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The size of a file in bytes, where there is one.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::adapters::files::size("no/such/file".as_ref()), None);
/// ```
pub fn size(path: &Path) -> Option<u64> {
    path.metadata().ok().map(|metadata| metadata.len())
}

/// What tells a file from any other that is or was at its path.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::adapters::files::identity("no/such/file".as_ref()), None);
/// ```
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    path.metadata().ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

/// The path from the root, without symlinks.
///
/// # Errors
/// When nothing is there.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::files::canonical(".".as_ref())?.is_absolute());
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn canonical(path: &Path) -> Result<PathBuf, FileError> {
    fs::canonicalize(path).map_err(|source| FileError::io("find", path, source))
}

/// Writes a file so that at every instant the path holds the old bytes or the new ones, never a part.
///
/// # Errors
/// When the folder cannot be made or written to, or the disk is full.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("new folder/demo.wasm");
/// cargo_kami::adapters::files::write(&path, b"bytes")?;
/// assert_eq!(cargo_kami::adapters::files::read(&path)?, b"bytes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    replace(path, bytes, FILE)
}

fn replace(path: &Path, bytes: &[u8], mode: u32) -> Result<(), FileError> {
    let folder = parent(path);
    fs::create_dir_all(folder).map_err(|source| FileError::io("make the folder", folder, source))?;
    replace_in(folder, path, bytes, mode).map_err(|source| FileError::io("write", path, source))
}

fn replace_in(folder: &Path, path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let mut file = temporary(mode).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// What the user's mask takes these from.
const FILE: u32 = 0o666;
const PROGRAM: u32 = 0o777;
const FOLDER: u32 = 0o777;

/// Temporary files and folders are private by default; what takes their place is as readable as anything new.
fn temporary(mode: u32) -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".kami-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    builder
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

mod folder;
mod program;
#[cfg(test)]
mod tests;

pub use folder::{create_folder, names};
pub use program::write_program;
