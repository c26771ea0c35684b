//! Folders that appear whole or not at all.

use super::{FOLDER, FileError, Path, exists, fs, io, parent, temporary};
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
    let draft = temporary(FOLDER).tempdir_in(folder).map_err(failed)?;
    for (name, text) in files {
        let file = draft.path().join(name);
        let written = fs::create_dir_all(parent(&file)).and_then(|()| fs::write(&file, text));
        written.map_err(|source| FileError::io("write", path.join(name), source))?;
    }
    fs::rename(draft.path(), path).map_err(failed)
}

/// The names of what is in a folder, in order; of a folder that is not there, none.
///
/// # Errors
/// When it cannot be read.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::files::names("no/such/folder".as_ref())?.is_empty());
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn names(path: &Path) -> Result<Vec<String>, FileError> {
    let read = |path| fs::read_dir(path)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>();
    let mut names: Vec<String> = match read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        names => names
            .map_err(|source| FileError::io("read the folder", path, source))?
            .into_iter()
            .filter_map(|name| name.into_string().ok())
            .collect(),
    };
    names.sort();
    Ok(names)
}
