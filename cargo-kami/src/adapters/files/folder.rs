//! Folders that appear whole or not at all.

use super::{FileError, Path, exists, fs, parent, temporary};
use std::path::PathBuf;

/// Makes a folder with these files (paths inside it, and texts). Where it cannot be finished nothing is left behind.
///
/// # Errors
/// When something is at that path already, or a file cannot be written.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// let demo = dir.path().join("demo");
/// cargo_kami::adapters::files::create_folder(&demo, &[("src/lib.rs".into(), "//! Demo.".into())])?;
/// assert!(demo.join("src/lib.rs").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn create_folder(path: &Path, files: &[(PathBuf, String)]) -> Result<(), FileError> {
    if exists(path) {
        return Err(FileError::Exists { path: path.to_path_buf() });
    }
    let folder = parent(path);
    let failed = |source| FileError::io("make the folder", path, source);
    fs::create_dir_all(folder).map_err(failed)?;
    let draft = temporary().tempdir_in(folder).map_err(failed)?;
    for (name, text) in files {
        let file = draft.path().join(name);
        let written = fs::create_dir_all(parent(&file)).and_then(|()| fs::write(&file, text));
        written.map_err(|source| FileError::io("write", path.join(name), source))?;
    }
    fs::rename(draft.path(), path).map_err(failed)
}
