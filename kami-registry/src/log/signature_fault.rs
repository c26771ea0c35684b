//! Lines that are not signed as they must be.

use crate::key::Fingerprint;

/// Why the signatures of a line do not make it count.
///
/// # Examples
/// ```
/// use kami_registry::log::SignatureFault;
/// let fault = SignatureFault::Count { found: 0, needed: 1 };
/// assert_eq!(fault.to_string(), "0 signatures where 1 must be");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields stand in the sentence above each variant")]
pub enum SignatureFault {
    /// Fewer or more than are needed.
    #[error("{found} signatures where {needed} must be")]
    Count { found: usize, needed: usize },
    /// Not a signature, damaged, for another use, or of another text.
    #[error("a signature is worth nothing: {message}")]
    Worthless { message: String },
    /// By a key that has no say in this, or whose word is not missing.
    #[error("signed by {key}, whose word is not asked for")]
    Stranger { key: Fingerprint },
    /// By one key twice.
    #[error("signed by {key} twice")]
    Twice { key: Fingerprint },
    /// The owners would not fit on a line with all who must sign.
    #[error("{needed} signatures would be needed, a line holds at most 16")]
    TooMany { needed: usize },
}

impl SignatureFault {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::SignatureFault::TooMany { needed: 17 }.code(), "log-signatures-too-many");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Count { .. } => "log-signatures-count",
            Self::Worthless { .. } => "log-signature-worthless",
            Self::Stranger { .. } => "log-signature-stranger",
            Self::Twice { .. } => "log-signature-twice",
            Self::TooMany { .. } => "log-signatures-too-many",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::log::SignatureFault::TooMany { needed: 17 }.hint().contains("steps"));
    /// ```
    pub fn hint(&self) -> String {
        let hint = match self {
            Self::Count { .. } => "let the others sign the draft too",
            Self::Worthless { .. } => "sign the draft again",
            Self::Stranger { .. } => "see who may sign with `cargo kami owner list`, and choose the key with `--key`",
            Self::Twice { .. } => "one signature of each is enough",
            Self::TooMany { .. } => "change the owners in several steps",
        };
        hint.to_owned()
    }
}
