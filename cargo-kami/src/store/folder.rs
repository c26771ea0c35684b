//! The folder of the store: whoever can write it decides what tools may do, so it is ours alone.
#![expect(clippy::disallowed_methods, reason = "this module makes the folder and looks at its owner")]

use super::StoreError;
use crate::adapters::FileError;
use std::{
    fs, io,
    os::unix::fs::{DirBuilderExt, MetadataExt},
    path::Path,
};

/// Makes the folder, and the one for components in it.
pub(super) fn make(folder: &Path, components: &Path) -> Result<(), StoreError> {
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(|source| FileError::io("make the folder", parent, source))?;
    }
    for folder in [folder, components] {
        match fs::DirBuilder::new().mode(0o700).create(folder) {
            Err(source) if source.kind() != io::ErrorKind::AlreadyExists => {
                return Err(FileError::io("make the folder", folder, source).into());
            }
            _ => {}
        }
    }
    check(folder)
}

/// Refuses a folder that others than this user and the administrator own or can write to.
pub(super) fn check(folder: &Path) -> Result<(), StoreError> {
    let metadata = fs::metadata(folder).map_err(|source| FileError::io("find", folder, source))?;
    let ours = [rustix::process::geteuid().as_raw(), 0].contains(&metadata.uid());
    if ours && metadata.mode() & 0o022 == 0 {
        return Ok(());
    }
    Err(StoreError::NotPrivate { folder: folder.to_path_buf() })
}
