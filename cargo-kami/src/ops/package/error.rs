//! Why the component of a release cannot be used.

use crate::{Diagnostic, Exit, adapters::download::DownloadError};
use kami_host::InspectError;
use kami_registry::{Sha256, artifact::ArtifactError};
use std::fmt;

/// A place that was tried, and why it was of no use.
///
/// # Examples
/// ```
/// fn shown(tried: &cargo_kami::ops::Tried) -> String {
///     tried.to_string()
/// }
/// ```
#[derive(Debug)]
pub struct Tried {
    /// A reference in the registry's repository, or an URL.
    pub place: String,
    pub(super) why: Failed,
}

/// Why a place is of no use.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failed {
    #[error("this version cannot fetch from there")]
    Unknown,
    #[error(transparent)]
    Git(#[from] ArtifactError),
    #[error(transparent)]
    Web(#[from] DownloadError),
    #[error("it has another component, {found}")]
    Other { found: Sha256 },
}

impl Failed {
    /// Whether there is something, but not what was signed.
    fn is_other(&self) -> bool {
        matches!(self, Self::Other { .. } | Self::Git(ArtifactError::Malformed { .. } | ArtifactError::Size { .. }))
    }
}

impl fmt::Display for Tried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.place, self.why)
    }
}

/// Why the component of a release cannot be used.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::PackageError};
/// let error = PackageError::Differs { what: "version", signed: "1.0.0".into(), found: "2.0.0".into() };
/// assert_eq!(error.to_string(), "the component says its version is `2.0.0`, and what was signed says `1.0.0`");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PackageError {
    /// No place has it.
    #[error("the component {digest} cannot be had{}", listed(tried))]
    Missing {
        /// Its digest.
        digest: Sha256,
        /// Where it was looked for.
        tried: Vec<Tried>,
    },
    /// Some place has something else.
    #[error("what is kept for the component {digest} is something else{}", listed(tried))]
    Replaced {
        /// The digest that was signed.
        digest: Sha256,
        /// Where it was looked for.
        tried: Vec<Tried>,
    },
    /// It is no component.
    #[error("what was published is no component")]
    Unusable(#[from] InspectError),
    /// It does not say about itself what its publisher signed.
    #[error("the component says its {what} is `{found}`, and what was signed says `{signed}`")]
    Differs {
        /// What is about.
        what: &'static str,
        /// What was signed.
        signed: String,
        /// What the component says.
        found: String,
    },
    /// It can do what it does not ask for, or what the sandbox does not offer.
    #[error("{message}")]
    Import {
        /// What is wrong.
        message: String,
    },
}

fn listed(tried: &[Tried]) -> String {
    tried.iter().map(|tried| format!("\n  {tried}")).collect()
}

impl PackageError {
    pub(super) fn unavailable(digest: Sha256, tried: Vec<Tried>) -> Self {
        match tried.iter().any(|tried| tried.why.is_other()) {
            true => Self::Replaced { digest, tried },
            false => Self::Missing { digest, tried },
        }
    }
}

impl Diagnostic for PackageError {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "artifact-missing",
            Self::Replaced { .. } => "artifact-replaced",
            Self::Unusable(error) => error.code(),
            Self::Differs { .. } => "package-differs",
            Self::Import { .. } => "package-import",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Missing { tried, .. } => match tried.first().map(|tried| &tried.why) {
                Some(Failed::Git(error)) => return error.hint(),
                Some(Failed::Web(error)) => return error.hint(),
                _ => "ask the operator of the registry".to_owned(),
            },
            Self::Replaced { .. } => {
                "somebody put it there in place of the component: tell the operator of the registry".to_owned()
            }
            Self::Unusable(error) => error.hint().to_owned(),
            Self::Differs { .. } | Self::Import { .. } => {
                "do not use this version, and tell the owners of the package".to_owned()
            }
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Missing { .. } => Exit::CouldNot,
            _ => Exit::No,
        }
    }
}
