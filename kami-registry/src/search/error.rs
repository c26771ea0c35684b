//! Why nothing could be searched.

use crate::index::IndexError;
use rusqlite::{Error, ErrorCode};
use std::{io, path::PathBuf};

/// Why nothing could be searched.
///
/// # Examples
/// ```
/// use kami_registry::search::SearchError;
/// let error = SearchError::Io { path: "k1.search".into(), source: std::io::ErrorKind::PermissionDenied.into() };
/// assert_eq!(error.code(), "search-io");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SearchError {
    /// The registry cannot be read.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The database cannot be used.
    #[error("the search database cannot be used")]
    Database(#[from] Error),
    /// Its file cannot be replaced.
    #[error("`{}` cannot be used", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
}

impl SearchError {
    /// A stable name for it.
    ///
    /// # Examples
    /// See [`SearchError`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Index(error) => error.code(),
            Self::Database(_) => "search-database",
            Self::Io { .. } => "search-io",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{index::IndexError, search::SearchError};
    /// let error = SearchError::Index(IndexError::Empty { folder: "k1.git".into() });
    /// assert!(error.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Index(error) => error.hint(),
            Self::Database(_) | Self::Io { .. } => None,
        }
    }

    /// Whether a new database would help.
    pub(super) fn is_damage(&self) -> bool {
        match self {
            // another schema: a table is there already, or is missing
            Self::Database(Error::SqlInputError { .. }) => true,
            Self::Database(error) => {
                matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
            }
            Self::Index(_) | Self::Io { .. } => false,
        }
    }
}
