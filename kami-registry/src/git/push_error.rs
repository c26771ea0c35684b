//! Why a push did not happen.

use super::{Said, TransportError};

/// Why a push did not happen.
///
/// # Examples
/// ```
/// let error = kami_registry::git::PushError::Lost { name: "refs/heads/main".into() };
/// assert_eq!(error.code(), "push-lost");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum PushError {
    /// The reference points elsewhere by now: somebody else was faster. Fetching and trying again helps.
    #[error("somebody else was faster to move `{name}`")]
    Lost { name: String },
    /// The reference was to be made, and is there with something else.
    #[error("`{name}` is there already, with something else")]
    Taken { name: String },
    /// The remote lets nobody, or not this user, move the reference like that.
    #[error("`{name}` is protected: {said}")]
    Protected { name: String, said: Said },
    /// A hook of the remote, or the remote itself, does not want what is pushed.
    #[error("the registry refuses `{name}`: {said}")]
    Declined { name: String, said: Said },
    /// The remote cannot be reached, or not written to.
    #[error(transparent)]
    Transport(#[from] TransportError),
}

impl PushError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::git::PushError::Taken { name: "refs/heads/main".into() };
    /// assert_eq!(error.code(), "push-taken");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Lost { .. } => "push-lost",
            Self::Taken { .. } => "push-taken",
            Self::Protected { .. } => "push-protected",
            Self::Declined { .. } => "push-declined",
            Self::Transport(error) => error.code(),
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::git::PushError::Lost { name: "refs/heads/main".into() };
    /// assert_eq!(error.hint().as_deref(), Some("try again"));
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Lost { .. } => "try again",
            Self::Taken { .. } => "the operator of the registry can delete it if it is not what it should be",
            Self::Protected { .. } => "publish with `--pr`, and let the registry's own checks merge it",
            Self::Declined { .. } => return None,
            Self::Transport(error) => return error.hint(),
        };
        Some(hint.to_owned())
    }
}
