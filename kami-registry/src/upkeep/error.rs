//! Why a registry cannot be looked after.

use crate::{
    git::{PushError, TransportError},
    index::{IndexError, ObjectError, Refusal},
    settings::SettingsError,
};
use std::io;

/// Why a registry cannot be looked after.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::upkeep::UpkeepError::Taken.code(), "registry-place-taken");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UpkeepError {
    /// Something is there already.
    #[error("the repository has a branch `main` already")]
    Taken,
    /// There is no branch to work on.
    #[error("the repository has no branch `main`")]
    Nothing,
    /// It cannot be reached.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// It does not take what is pushed.
    #[error(transparent)]
    Push(#[from] PushError),
    /// The copy of it cannot be used, or must not be brought up to date.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// It lost or changed what a mirror has.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// Its settings cannot be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The repository in which the work is done cannot be used.
    #[error("the repository in which this is done cannot be used")]
    Scratch(#[from] git2::Error),
    /// The folder of a temporary one cannot.
    #[error("the folder of the temporary repository cannot be used")]
    Folder(#[from] io::Error),
}

impl UpkeepError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::upkeep::UpkeepError::Nothing.code(), "registry-place-empty");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Taken => "registry-place-taken",
            Self::Nothing => "registry-place-empty",
            Self::Transport(error) => error.code(),
            Self::Push(error) => error.code(),
            Self::Index(error) => error.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Settings(error) => error.code(),
            Self::Scratch(_) => "scratch-repository",
            Self::Folder(_) => "scratch-folder",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::upkeep::UpkeepError::Taken.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Taken => "a registry starts in an empty repository, without a first commit of the host's",
            Self::Nothing => "`cargo kami registry init` makes a registry of it",
            Self::Transport(error) => return error.hint(),
            Self::Push(error) => return error.hint(),
            Self::Index(error) => return error.hint(),
            Self::Refused(_) => {
                "the mirror stays as it was, and has what the registry lost; if the registry is right, start a new mirror"
            }
            Self::Settings(error) => return error.hint(),
            Self::Scratch(_) | Self::Folder(_) => return None,
        };
        Some(hint.to_owned())
    }
}

impl From<ObjectError> for UpkeepError {
    fn from(error: ObjectError) -> Self {
        Self::Scratch(match error {
            ObjectError::Unreadable(error) => error,
            ObjectError::Kind | ObjectError::TooLarge { .. } => {
                git2::Error::from_str("an object is not what it should be")
            }
        })
    }
}
