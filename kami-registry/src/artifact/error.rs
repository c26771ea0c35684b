//! Why a component cannot be had.

use crate::git::{Oid, TransportError};

/// Why a component cannot be had.
///
/// # Examples
/// ```
/// let error = kami_registry::artifact::ArtifactError::Size { expected: 1, found: 2 };
/// assert_eq!(error.to_string(), "the component has 2 bytes instead of 1");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum ArtifactError {
    /// It has another form than artifacts have.
    #[error("the artifact `{id}` is none: {reason}")]
    Malformed { id: Oid, reason: &'static str },
    /// It has another size than was signed.
    #[error("the component has {found} bytes instead of {expected}")]
    Size { expected: u64, found: u64 },
    /// Parts of it are missing or cannot be read.
    #[error("the artifact `{id}` is damaged or incomplete")]
    Damaged { id: Oid, source: git2::Error },
    /// The repository does not give it.
    #[error(transparent)]
    Transport(#[from] TransportError),
}

impl ArtifactError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::artifact::ArtifactError::Size { expected: 1, found: 2 };
    /// assert_eq!(error.code(), "artifact-size");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "artifact-malformed",
            Self::Size { .. } => "artifact-size",
            Self::Damaged { .. } => "artifact-damaged",
            Self::Transport(error) => error.code(),
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::artifact::ArtifactError::Size { expected: 1, found: 2 };
    /// assert!(error.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Malformed { .. } | Self::Size { .. } => {
                "somebody put something else in its place: do not use it, and tell the operator of the registry"
            }
            Self::Damaged { .. } => "tell the operator of the registry: `git fsck` shows what is wrong",
            Self::Transport(error) => return error.hint(),
        };
        Some(hint.to_owned())
    }
}
