//! Folders of things that can be made again.
#![expect(clippy::disallowed_methods, reason = "this module removes folders, which no other may")]

use super::FileError;
use std::{fs, io, path::Path};

/// Removes `folder`, which holds what was made of the file `source`, if the file has changed since.
///
/// # Errors
/// When the file is not there, or the folder cannot be removed.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// # let source = dir.path().join("a.wasm");
/// # std::fs::write(&source, "")?;
/// cargo_kami::adapters::scratch::drop_stale(&dir.path().join("made of a"), &source)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn drop_stale(folder: &Path, source: &Path) -> Result<(), FileError> {
    let changed = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified());
    let source = changed(source).map_err(|error| FileError::io("read", source, error))?;
    let removed = match changed(folder) {
        Ok(made) if made < source => fs::remove_dir_all(folder),
        _ => Ok(()),
    };
    match removed {
        // another process was quicker
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(|error| FileError::io("remove", folder, error)),
    }
}

#[cfg(test)]
mod tests;
