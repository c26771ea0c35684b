//! One file a component, named after its digest, and read only if it still has it.
#![expect(clippy::disallowed_methods, reason = "this module keeps the files of the store")]

use crate::adapters::FileError;
use kami_registry::Sha256;
use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};
use tempfile::NamedTempFile;

/// A draft nobody finished in that time belongs to a process that is gone.
const ABANDONED: Duration = Duration::from_secs(3600);
const DRAFT: &str = ".kami-";

/// A new file in `folder`, gone again unless it is given its place.
pub(super) fn draft(folder: &Path) -> Result<NamedTempFile, FileError> {
    let draft = tempfile::Builder::new().prefix(DRAFT).tempfile_in(folder);
    draft.map_err(|source| FileError::io("write in", folder, source))
}

/// A component, on the disk and not yet in its place.
pub(super) struct Draft {
    file: NamedTempFile,
    path: PathBuf,
}

impl Draft {
    /// Writes the bytes beside the place they will have.
    pub(super) fn write(folder: &Path, digest: &Sha256, bytes: &[u8]) -> Result<Self, FileError> {
        let path = place(folder, digest);
        let mut file = draft(folder)?;
        let written = file.write_all(bytes).and_then(|()| {
            file.as_file().set_permissions(fs::Permissions::from_mode(0o444))?;
            file.as_file().sync_all()
        });
        written.map_err(|source| FileError::io("write", &path, source))?;
        Ok(Self { file, path })
    }

    /// Gives it its place; whatever was there is replaced.
    pub(super) fn keep(self) -> Result<(), FileError> {
        let Self { file, path } = self;
        let failed = |source| FileError::io("write", &path, source);
        file.persist(&path).map_err(|error| failed(error.error))?;
        match path.parent() {
            Some(folder) => File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed),
            None => Ok(()),
        }
    }
}

/// Where a component lies.
pub(super) fn place(folder: &Path, digest: &Sha256) -> PathBuf {
    folder.join(format!("{}.wasm", digest.hex()))
}

/// The size of a component's file, where there is one.
pub(super) fn size(folder: &Path, digest: &Sha256) -> Option<u64> {
    fs::symlink_metadata(place(folder, digest)).ok().filter(fs::Metadata::is_file).map(|file| file.len())
}

/// Removes the components that are not `wanted`, and drafts nobody will finish.
pub(super) fn sweep(folder: &Path, wanted: &HashSet<Sha256>) -> Result<(), FileError> {
    strays(folder, wanted)?.iter().try_for_each(|path| remove(path))?;
    listed(folder)?.iter().filter(|path| is_abandoned(path)).try_for_each(|path| remove(path))
}

/// The components that are not `wanted`. Files of other names are none of ours.
pub(super) fn strays(folder: &Path, wanted: &HashSet<Sha256>) -> Result<Vec<PathBuf>, FileError> {
    let mut strays = listed(folder)?;
    strays.retain(|path| digest(path).is_some_and(|digest| !wanted.contains(&digest)));
    Ok(strays)
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    entries.map_err(|source| FileError::io("list", folder, source))
}

fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(|source| FileError::io("remove", path, source)),
    }
}

fn digest(path: &Path) -> Option<Sha256> {
    let name = path.file_name()?.to_str()?;
    Sha256::from_hex(name.strip_suffix(".wasm")?).ok()
}

fn is_abandoned(path: &Path) -> bool {
    let is_draft = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(DRAFT));
    let changed = path.symlink_metadata().and_then(|metadata| metadata.modified()).ok();
    let age = changed.and_then(|changed| SystemTime::now().duration_since(changed).ok());
    is_draft && age.is_some_and(|age| age > ABANDONED)
}
