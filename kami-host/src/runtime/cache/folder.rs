//! The folder on disk: private, and written whole or not at all.
#![expect(clippy::disallowed_methods, reason = "this is the adapter to the file system")]

use crate::runtime::HostError;
use rustix::fs::{Mode, OFlags};
use std::{
    fs, io,
    io::{Read, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt},
    path::Path,
};

/// Makes the folder if it is missing, and refuses one that others own or can write to.
pub(super) fn make_private(folder: &Path) -> Result<(), HostError> {
    let failed = |source| HostError::Cache { path: folder.to_owned(), source };
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(failed)?;
    }
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(error)),
        _ => {}
    }
    let metadata = fs::symlink_metadata(folder).map_err(failed)?;
    if metadata.is_dir() && is_private(&metadata) {
        return Ok(());
    }
    Err(HostError::CacheNotPrivate { path: folder.to_owned() })
}

fn is_private(metadata: &fs::Metadata) -> bool {
    metadata.uid() == rustix::process::geteuid().as_raw() && metadata.mode() & 0o022 == 0
}

/// The folder's secret; made now where there is none that can be used.
pub(super) fn secret(folder: &Path) -> Result<[u8; 32], HostError> {
    let path = folder.join("secret");
    if let Some(secret) = read_secret(&path) {
        return Ok(secret);
    }
    let failed = |source| HostError::Cache { path: path.clone(), source };
    let mut fresh = [0; 32];
    fs::File::open("/dev/urandom").and_then(|mut random| random.read_exact(&mut fresh)).map_err(failed)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(&fresh).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    match file.persist_noclobber(&path) {
        Ok(_) => Ok(fresh),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
            // nobody else writes to this folder: what cannot be a secret is damaged, and what it sealed is made anew
            let replaced = || error.file.persist(&path).map(|_| fresh).map_err(|error| failed(error.error));
            read_secret(&path).map_or_else(replaced, Ok)
        }
        Err(error) => Err(failed(error.error)),
    }
}

fn read_secret(path: &Path) -> Option<[u8; 32]> {
    read_private(path)?.try_into().ok()
}

/// The bytes of a file that is ours alone; nothing where it is missing, a link, or somebody else's.
pub(super) fn read_private(path: &Path) -> Option<Vec<u8>> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mut file = fs::File::from(rustix::fs::open(path, flags, Mode::empty()).ok()?);
    let metadata = file.metadata().ok()?;
    if !metadata.is_file() || !is_private(&metadata) {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).ok()?);
    file.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Writes a file whole or, where the machine stops before the disk has it, as something no seal fits. Never changes a file
/// in place: it may be mapped.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), HostError> {
    let failed = |source| HostError::Cache { path: path.to_owned(), source };
    let folder = path.parent().ok_or(HostError::Internal("a cached file without a folder"))?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}
