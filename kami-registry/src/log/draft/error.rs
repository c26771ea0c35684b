//! Why there is no next line.

use crate::log::{EventFault, NewerFormat, SignatureFault, SkipReason};

/// Why there is no next line.
///
/// # Examples
/// ```
/// use kami_registry::log::{DraftError, SkipReason};
/// let error = DraftError::from(SkipReason::Form);
/// assert_eq!((error.to_string(), error.code()), ("the draft does not fit: it is not of the form `{\"body\":{…},\"sigs\":[\"…\"]}`".to_owned(), "log-line-form"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// The log goes on in a format only newer clients know.
    #[error(transparent)]
    Newer(#[from] NewerFormat),
    /// What it tells cannot happen.
    #[error(transparent)]
    Event(EventFault),
    /// It is not signed as it must be.
    #[error("the draft is not signed as it must be: {0}")]
    Signatures(#[from] SignatureFault),
    /// It would not count for another reason.
    #[error("the draft does not fit: {0}")]
    Refused(SkipReason),
}

impl From<SkipReason> for DraftError {
    fn from(reason: SkipReason) -> Self {
        match reason {
            SkipReason::Event(fault) => Self::Event(fault),
            SkipReason::Signatures(fault) => Self::Signatures(fault),
            reason => Self::Refused(reason),
        }
    }
}

impl DraftError {
    /// A stable name for it: that of the rule it breaks.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::log::{DraftError, EventFault};
    /// assert_eq!(DraftError::Event(EventFault::NotCreated).code(), "package-not-created");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer(newer) => newer.code(),
            Self::Event(fault) => fault.code(),
            Self::Signatures(fault) => fault.code(),
            Self::Refused(reason) => reason.code(),
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::log::{DraftError, SkipReason};
    /// assert!(DraftError::from(SkipReason::Previous).hint().contains("make it again"));
    /// ```
    pub fn hint(&self) -> String {
        let hint = match self {
            Self::Newer(newer) => return newer.hint(),
            Self::Event(fault) => return fault.hint(),
            Self::Signatures(fault) => return fault.hint(),
            Self::Refused(SkipReason::Sequence { .. } | SkipReason::Previous | SkipReason::Time { .. }) => {
                "the log has grown since the draft was made: make it again"
            }
            Self::Refused(SkipReason::LineTooLong { .. }) => "shorten descriptions, or name fewer tools",
            Self::Refused(SkipReason::LogTooLong { .. }) => "raise `limits.log_bytes` in the registry's `kami.json`",
            Self::Refused(SkipReason::Name { .. }) => "choose the package the draft was made for",
            Self::Refused(_) => "pass the draft on as it was written, byte for byte",
        };
        hint.to_owned()
    }
}
