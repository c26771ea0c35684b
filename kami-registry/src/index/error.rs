//! Why the local copy of a registry cannot be used.

use super::Refusal;
use crate::{git::TransportError, settings::SettingsError};
use std::{io, path::PathBuf};

/// Why the local copy of a registry cannot be used.
///
/// # Examples
/// ```
/// let error = kami_registry::index::IndexError::Empty { folder: "/cache/index/k1.git".into() };
/// assert_eq!(error.code(), "index-empty");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum IndexError {
    /// Nothing was ever accepted.
    #[error("nothing of this registry was ever fetched")]
    Empty { folder: PathBuf },
    /// Nothing was ever accepted, and nothing can be fetched now.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// Nothing was ever accepted, and what there is now must not be.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// The copy is damaged. The next use makes it anew.
    #[error("the copy of the registry in `{}` is damaged", folder.display())]
    Damaged { folder: PathBuf, source: git2::Error },
    /// What was accepted cannot be read any more.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// There is no such commit to accept.
    #[error("`{commit}` is not what the registry has shown last")]
    Commit { commit: String },
    /// Files cannot be used.
    #[error("`{}` cannot be used", path.display())]
    Io { path: PathBuf, source: io::Error },
}

impl IndexError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::index::IndexError::Commit { commit: "abc".into() };
    /// assert_eq!(error.code(), "index-commit");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "index-empty",
            Self::Transport(error) => error.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Damaged { .. } => "index-damaged",
            Self::Settings(error) => error.code(),
            Self::Commit { .. } => "index-commit",
            Self::Io { .. } => "index-io",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::index::IndexError::Empty { folder: "/cache/index/k1.git".into() };
    /// assert_eq!(error.hint().as_deref(), Some("this works once the registry was reached"));
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Empty { .. } => "this works once the registry was reached",
            Self::Transport(error) => return error.hint(),
            Self::Refused(refusal) => return refusal.hint(),
            Self::Damaged { .. } => {
                "try again: the copy is then made anew; what you trust and have locked is kept elsewhere"
            }
            Self::Settings(error) => return error.hint(),
            Self::Commit { .. } => "the message that refused it names the commit",
            Self::Io { .. } => return None,
        };
        Some(hint.to_owned())
    }
}
