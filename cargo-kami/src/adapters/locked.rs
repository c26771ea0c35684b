//! Text files that several processes change: read, changed and replaced while nobody else does.
#![expect(clippy::disallowed_methods, reason = "this module locks folders and writes files of one's own")]

use super::{FileError, files};
use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

/// Who may read a file that is written.
///
/// # Examples
/// ```
/// assert_ne!(cargo_kami::adapters::locked::Readers::Me, cargo_kami::adapters::locked::Readers::Anybody);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Readers {
    /// This user alone.
    Me,
    /// Whoever may read new files in general.
    Anybody,
}

/// Changes the text of a file while no other cargo-kami does; a file that is not there has an empty one. Where the text stays
/// the same nothing is written. At every instant the path holds the old text or the new one.
///
/// # Errors
/// Whatever `change` fails with; or when the file cannot be read, or its folder not be locked or written to.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::{FileError, locked::{self, Readers}};
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("list.txt");
/// locked::update(&path, Readers::Me, |text| Ok::<_, FileError>(format!("{text}one more\n")))?;
/// assert_eq!(std::fs::read_to_string(&path)?, "one more\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn update<E: From<FileError>>(
    path: &Path,
    readers: Readers,
    change: impl FnOnce(&str) -> Result<String, E>,
) -> Result<(), E> {
    // a link to a file kept elsewhere stays a link
    let path = &if files::exists(path) { files::canonical(path)? } else { path.to_path_buf() };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|source| FileError::io("make the folder", folder, source))?;
    let lock = File::open(folder).map_err(|source| FileError::io("open the folder", folder, source))?;
    lock.lock().map_err(|source| FileError::io("lock the folder", folder, source))?;
    let old = files::read_text(path)?.unwrap_or_default();
    let new = change(&old)?;
    if new == old {
        return Ok(());
    }
    match readers {
        Readers::Me => private(folder, path, new.as_bytes()).map_err(|source| FileError::io("write", path, source))?,
        Readers::Anybody => files::write(path, new.as_bytes())?,
    }
    Ok(())
}

/// Temporary files are readable for their user alone, and so is what takes their place.
fn private(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::Builder::new().prefix(".kami-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

mod together;

pub use together::{Replaced, replace};

#[cfg(test)]
mod tests;
