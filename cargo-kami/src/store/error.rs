//! Why the store cannot do what it should.

use crate::{
    Diagnostic, Exit,
    adapters::{FileError, probe},
};
use kami_registry::Sha256;
use std::path::{Path, PathBuf};

/// Why the store cannot do what it should.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, store::StoreError};
/// let newer = StoreError::Newer { path: "store.db".into(), found: 9, known: 1 };
/// assert_eq!(newer.to_string(), "`store.db` was written by a newer cargo-kami: it has format 9, the newest known is 1");
/// assert_eq!(newer.code(), "store-newer");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum StoreError {
    /// A file or folder that cannot be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nothing says where the store is.
    #[error("this user has no home folder, so there is no place for what is installed")]
    Homeless,
    /// Others could change what is installed.
    #[error("the store `{}` belongs to or can be written by somebody else", folder.display())]
    NotPrivate { folder: PathBuf },
    /// Written by a version that is newer than this one.
    #[error("`{}` was written by a newer cargo-kami: it has format {found}, the newest known is {known}", path.display())]
    Newer { path: PathBuf, found: i64, known: i64 },
    /// A database that cannot be read.
    #[error("`{}` is damaged", path.display())]
    Damaged { path: PathBuf, source: rusqlite::Error },
    /// Other processes that do not let go of the database.
    #[error("other processes keep `{}` busy", path.display())]
    Busy { path: PathBuf, source: rusqlite::Error },
    /// Anything else the database says.
    #[error("`{}` cannot be used", path.display())]
    Database { path: PathBuf, source: rusqlite::Error },
    /// A tool that is not installed.
    #[error("`{name}` is not installed")]
    Unknown { name: String, known: Vec<String> },
    /// A tool whose file is gone.
    #[error("the component of `{name}`, `{}`, is gone", path.display())]
    Gone { name: String, path: PathBuf, again: String },
    /// A tool whose file holds other bytes than were installed.
    #[error("the component of `{name}`, `{}`, was changed: it should be {expected}, and is {found}", path.display())]
    Changed { name: String, path: PathBuf, expected: Box<Sha256>, found: Box<Sha256>, again: String },
    /// A tool whose release is distrusted.
    #[error("{why}")]
    Distrusted { why: String, remedy: String },
}

impl Diagnostic for StoreError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Homeless => "store-homeless",
            Self::NotPrivate { .. } => "store-not-private",
            Self::Newer { .. } => "store-newer",
            Self::Damaged { .. } => "store-damaged",
            Self::Busy { .. } => "store-busy",
            Self::Database { .. } => "store-database",
            Self::Unknown { .. } => "not-installed",
            Self::Gone { .. } => "component-gone",
            Self::Changed { .. } => "component-changed",
            Self::Distrusted { .. } => "tool-distrusted",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::File(error) => return error.hint(),
            Self::Homeless => "set `HOME`, or name a folder with `KAMI_HOME`".to_owned(),
            Self::NotPrivate { folder } => format!("make it yours alone: `chmod 700 {}`", folder.display()),
            Self::Newer { .. } => "install the newest cargo-kami: `cargo install cargo-kami`".to_owned(),
            Self::Damaged { .. } => "save what can be saved with `cargo kami repair`".to_owned(),
            Self::Busy { .. } => "try again in a moment".to_owned(),
            Self::Database { .. } => {
                "check the folder and its disk; `cargo kami repair` checks the database".to_owned()
            }
            Self::Unknown { known, .. } if known.is_empty() => {
                "nothing is installed: `cargo kami install` does that".to_owned()
            }
            Self::Unknown { known, .. } => format!("installed are: {}", known.join(", ")),
            Self::Distrusted { remedy, .. } => remedy.clone(),
            Self::Gone { again, .. } | Self::Changed { again, .. } => format!("put it right with `{again}`"),
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Unknown { .. } => Exit::Usage,
            Self::Changed { .. } | Self::Distrusted { .. } => Exit::No,
            _ => Exit::CouldNot,
        }
    }
}

/// What the database at `path` says, as far as it can be told apart.
pub(super) fn database(path: &Path) -> impl Fn(rusqlite::Error) -> StoreError + use<> {
    use rusqlite::{Error, ErrorCode};
    use std::io::ErrorKind;
    let path = path.to_path_buf();
    move |source| {
        let path = path.clone();
        let file = |kind: ErrorKind| StoreError::File(FileError::io("write", &path, kind.into()));
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => file(ErrorKind::StorageFull),
            // it only says that it could not make the files it needs
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                file(path.parent().and_then(probe::refusal).unwrap_or(ErrorKind::PermissionDenied))
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path, source },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged { path, source },
            Some(_) => StoreError::Database { path, source },
            None if matches!(source, Error::FromSqlConversionFailure(..) | Error::InvalidColumnType(..)) => {
                StoreError::Damaged { path, source }
            }
            None => StoreError::Database { path, source },
        }
    }
}
