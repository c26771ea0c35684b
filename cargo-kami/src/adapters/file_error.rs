//! Why a file could not be read or written.

use crate::Diagnostic;
use std::{
    io,
    path::{Path, PathBuf},
};

/// What went wrong with which file.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, adapters::FileError};
/// let full = FileError::io("write", "a.wasm", std::io::ErrorKind::StorageFull.into());
/// assert_eq!(full.to_string(), "cannot write `a.wasm`");
/// assert_eq!(full.code(), "disk-full");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// Nothing at that path.
    #[error("there is no `{}`", path.display())]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// Something at a path where nothing may be.
    #[error("`{}` exists already", path.display())]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// Bytes that are not UTF-8.
    #[error("`{}` is not UTF-8 text", path.display())]
    NotText {
        /// The path.
        path: PathBuf,
    },
    /// Whatever the operating system says.
    #[error("cannot {action} `{}`", path.display())]
    Io {
        /// What was tried: a verb.
        action: &'static str,
        /// The path.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
}

impl FileError {
    /// What the operating system says about doing `action` to `path`.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::FileError;
    /// let missing = FileError::io("read", "a.wasm", std::io::ErrorKind::NotFound.into());
    /// assert_eq!(missing.to_string(), "there is no `a.wasm`");
    /// ```
    pub fn io(action: &'static str, path: impl AsRef<Path>, source: io::Error) -> Self {
        let path = path.as_ref().to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::Io { action, path, source },
        }
    }
}

impl Diagnostic for FileError {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "file-missing",
            Self::Exists { .. } => "file-exists",
            Self::NotText { .. } => "file-not-text",
            Self::Io { source, .. } if is_full(source) => "disk-full",
            Self::Io { .. } => "file-io",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Io { source, .. } if is_full(source) => {
                Some("make room on the disk and try again; nothing half-written was left behind".to_owned())
            }
            Self::Io { path, source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                Some(format!("check who owns `{}` and what its permissions are", path.display()))
            }
            Self::Io { source, .. } if source.kind() == io::ErrorKind::ReadOnlyFilesystem => {
                Some("what is there can be used, and not changed, as long as it is mounted like that".to_owned())
            }
            _ => None,
        }
    }
}

/// No room on the disk, or none left for this user or process.
fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
}
