//! Files that hold secrets: closed to everybody else, or refused.
#![expect(clippy::disallowed_methods, reason = "this module makes and opens private files")]

use super::FileError;
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt},
    path::Path,
};
use zeroize::Zeroizing;

/// The text of a private file. As with ssh, a file of one's own that others can read is refused.
///
/// # Errors
/// When it is not there, not text, cannot be read, or others can read it.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::private;
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("keys/default");
/// private::create(&path, "secret")?;
/// assert_eq!(*private::read(&path)?, "secret");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(path: &Path) -> Result<Zeroizing<String>, PrivateFileError> {
    let failed = |source| FileError::io("read", path, source);
    let mut file = File::open(path).map_err(failed)?;
    // the file that was opened is asked, not whatever its path leads to now
    if let Some(mode) = open_to_others(&file).map_err(failed)? {
        return Err(PrivateFileError::Open { path: path.to_path_buf(), mode });
    }
    Ok(text(&mut file, path)?)
}

fn text(file: &mut File, path: &Path) -> Result<Zeroizing<String>, FileError> {
    let mut text = Zeroizing::new(String::new());
    match file.read_to_string(&mut text) {
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(FileError::NotText { path: path.to_path_buf() })
        }
        read => read.map(|_| text).map_err(|source| FileError::io("read", path, source)),
    }
}

/// Writes a new private file, into a folder that is made private where there is none. What is there already stays as it is.
///
/// # Errors
/// When something is at that path, or it cannot be written.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::{FileError, private};
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("keys/default");
/// private::create(&path, "secret")?;
/// assert!(matches!(private::create(&path, "other"), Err(FileError::Exists { .. })));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn create(path: &Path, text: &str) -> Result<(), FileError> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    private_folder(folder).map_err(|source| FileError::io("make the folder", folder, source))?;
    written(folder, path, text).map_err(|source| FileError::io("write", path, source))
}

fn written(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    // temporary files are readable for their user alone
    let mut file = tempfile::Builder::new().prefix(".kami-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    Ok(())
}

fn private_folder(folder: &Path) -> io::Result<()> {
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

/// The permissions of a file of one's own, where they let others read it.
fn open_to_others(file: &File) -> io::Result<Option<u32>> {
    let metadata = file.metadata()?;
    let mode = metadata.mode() & 0o7777;
    let own = metadata.uid() == rustix::process::getuid().as_raw();
    Ok((own && mode & 0o077 != 0).then_some(mode))
}

mod error;
#[cfg(test)]
mod tests;
mod unalterable;

pub use error::PrivateFileError;
pub use unalterable::read_shared;
