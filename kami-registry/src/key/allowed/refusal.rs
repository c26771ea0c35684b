//! Why a signer does not count.

use crate::{Timestamp, key::Namespace};

/// Why the holder of a key does not count.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::key::SignerRefusal::Unknown.to_string(), "its signer is not among those who count");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SignerRefusal {
    /// The key is nowhere in the file.
    #[error("its signer is not among those who count")]
    Unknown,
    /// The key counts for other uses.
    #[error("`{principals}` does not count for `{namespace}`")]
    Namespace {
        /// Whose key it is.
        principals: String,
        /// What it does not count for.
        namespace: Namespace,
    },
    /// The key counts later.
    #[error("`{principals}` counts only from {after} on")]
    NotYet {
        /// Whose key it is.
        principals: String,
        /// From when on.
        after: Timestamp,
    },
    /// The key has counted.
    #[error("`{principals}` has counted only until {before}")]
    Expired {
        /// Whose key it is.
        principals: String,
        /// Until when.
        before: Timestamp,
    },
}

impl SignerRefusal {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::key::SignerRefusal::Unknown.code(), "signer-unknown");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "signer-unknown",
            Self::Namespace { .. } => "signer-namespace",
            Self::NotYet { .. } => "signer-not-yet",
            Self::Expired { .. } => "signer-expired",
        }
    }
}
