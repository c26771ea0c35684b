//! Files of other programs, changed in place: with their mode, by way of their symlinks, and with what was there kept beside.
#![expect(clippy::disallowed_methods, reason = "this module opens and replaces files of other programs")]

use super::FileError;
use std::{
    fs::{self, File, Metadata},
    io::{self, Write},
    os::unix::fs::{MetadataExt, fchown},
    path::{Path, PathBuf},
};
use tempfile::{Builder, NamedTempFile};

/// A file as it was found.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::amended::Found;
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("settings.json");
/// assert_eq!(Found::at(&path)?.replace("{}")?, None);
/// assert!(Found::at(&path)?.replace("[]")?.is_some_and(|backup| backup.ends_with("settings.json.bak")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Found {
    path: PathBuf,
    old: Option<(String, Metadata)>,
}

impl Found {
    /// Reads a file, or finds that there is none.
    ///
    /// # Errors
    /// When it is no file, no text, or nobody may write to it.
    ///
    /// # Examples
    /// See [`Found`].
    pub fn at(path: &Path) -> Result<Self, FileError> {
        let path = resolved(path)?;
        if !super::files::exists(&path) {
            return Ok(Self { path, old: None });
        }
        let metadata = fs::metadata(&path).map_err(|source| FileError::io("read", &path, source))?;
        if !metadata.is_file() {
            return Err(FileError::io("replace", &path, io::ErrorKind::InvalidInput.into()));
        }
        // renaming would get around it, against the wish of whoever set it
        if metadata.permissions().readonly() {
            return Err(FileError::io("write", &path, io::ErrorKind::PermissionDenied.into()));
        }
        let text = super::files::read_text(&path)?.unwrap_or_default();
        Ok(Self { path, old: Some((text, metadata)) })
    }

    /// Where it is, without symlinks.
    ///
    /// # Examples
    /// See [`Found`].
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it holds; nothing where there is no file.
    ///
    /// # Examples
    /// See [`Found`].
    pub fn text(&self) -> &str {
        self.old.as_ref().map_or("", |(text, _)| text)
    }

    /// Puts a text in its place, whole or not at all, and gives back where the old one is kept.
    ///
    /// # Errors
    /// When another program has changed it meanwhile, or it cannot be written.
    ///
    /// # Examples
    /// See [`Found`].
    pub fn replace(&self, text: &str) -> Result<Option<PathBuf>, FileError> {
        let Some((old, metadata)) = &self.old else {
            return super::files::write(&self.path, text.as_bytes()).map(|()| None);
        };
        let failed = |source| FileError::io("write", &self.path, source);
        let new = self.beside(text, metadata).map_err(failed)?;
        let backup = self.keep(old, metadata).map_err(failed)?;
        if super::files::read_text(&self.path)?.as_deref() != Some(old.as_str()) {
            return Err(failed(io::Error::other("another program has just changed it")));
        }
        new.persist(&self.path).map_err(|error| failed(error.error))?;
        Ok(Some(backup))
    }

    /// A file with that text, as much like the old one as can be.
    fn beside(&self, text: &str, like: &Metadata) -> io::Result<NamedTempFile> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let mut file = Builder::new().prefix(".kami-").tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        owned(file.as_file(), like);
        file.as_file().set_permissions(like.permissions())?;
        file.as_file().sync_all()?;
        Ok(file)
    }

    /// Keeps the old text under the first name that is free.
    fn keep(&self, text: &str, like: &Metadata) -> io::Result<PathBuf> {
        let mut file = self.beside(text, like)?;
        for number in 1.. {
            let mut name = self.path.clone().into_os_string();
            name.push(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
            match file.persist_noclobber(&name) {
                Ok(_) => return Ok(name.into()),
                Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
                Err(error) => return Err(error.error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

/// Only the owner of a file and the administrator can give it away, and for all others it is theirs already.
fn owned(file: &File, like: &Metadata) {
    let _ = fchown(file, Some(like.uid()), Some(like.gid()));
}

/// The path without symlinks; where there is no file yet, its folder's.
fn resolved(path: &Path) -> Result<PathBuf, FileError> {
    if super::files::exists(path) {
        return super::files::canonical(path);
    }
    match (path.parent().filter(|parent| super::files::exists(parent)), path.file_name()) {
        (Some(folder), Some(name)) => Ok(super::files::canonical(folder)?.join(name)),
        _ => Ok(path.to_path_buf()),
    }
}

#[cfg(test)]
mod tests;
