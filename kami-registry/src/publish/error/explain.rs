//! Names for what went wrong, and what to do about it.

use super::AppendError;

impl AppendError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::publish::AppendError::NoPlace.code(), "publish-no-place");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Index(error) => error.code(),
            Self::Transport(error) => error.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Draft(error) => error.code(),
            Self::Sign(error) => error.code(),
            Self::Push(error) => error.code(),
            Self::VersionTaken { .. } => "publish-version-taken",
            Self::NotOwner { .. } => "publish-not-owner",
            Self::Unsigned { .. } => "publish-unsigned",
            Self::TooLarge { .. } => "publish-too-large",
            Self::NoPlace => "publish-no-place",
            Self::ArtifactTaken { .. } => "publish-artifact-taken",
            Self::Contended { .. } => "publish-contended",
            Self::NotThere { .. } => "publish-not-there",
            Self::Artifact(error) => error.code(),
            Self::Local(_) => "publish-copy",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::publish::AppendError::NoPlace.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Index(error) => return error.hint(),
            Self::Transport(error) => return error.hint(),
            Self::Refused(refusal) => return refusal.hint(),
            Self::Draft(error) => return Some(error.hint()),
            Self::Sign(error) => return Some(error.hint().to_owned()),
            Self::Push(error) => return error.hint(),
            Self::Artifact(error) => return error.hint(),
            Self::VersionTaken { .. } => "raise the version in Cargo.toml: what is published never changes",
            Self::NotOwner { .. } => "choose another key with `--key`, or ask an owner for `cargo kami owner add`",
            Self::Unsigned { .. } => "sign with their keys too: `--cosign FILE`, or pass on a draft: `--draft FILE`",
            Self::TooLarge { .. } => "build it for release and without debug data, or ask the operator for more room",
            Self::NoPlace => "ask the operator of the registry for a source of the kind `git` in its `kami.json`",
            Self::ArtifactTaken { .. } => "the operator of the registry has to delete that reference",
            Self::Contended { .. } => "try again in a moment: nothing was changed",
            Self::NotThere { .. } => "try again: what is there already is not sent twice",
            Self::Local(_) => return None,
        };
        Some(hint.to_owned())
    }

    /// Whether the registry or its rules say no, and trying again changes nothing.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::publish::AppendError::NoPlace.is_refusal());
    /// ```
    pub fn is_refusal(&self) -> bool {
        use crate::git::PushError;
        match self {
            Self::Push(error) => !matches!(error, PushError::Transport(_) | PushError::Lost { .. }),
            Self::Index(_) | Self::Transport(_) | Self::Sign(_) | Self::Local(_) => false,
            Self::Contended { .. } | Self::NotThere { .. } | Self::Artifact(_) => false,
            _ => true,
        }
    }
}
