//! Why a package is not trusted, or it cannot be told.

use crate::{Diagnostic, Exit, adapters::FileError};
use kami_registry::{document::Problem, resolve::ResolveError, trust::Refusal};
use std::path::PathBuf;

/// Why a package is not trusted, or it cannot be told.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit, trust::TrustError};
/// let declined = TrustError::Declined { name: "fs-grep".to_owned() };
/// assert_eq!((declined.code(), declined.exit()), ("trust-declined", Exit::No));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TrustError {
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nothing says where this user keeps settings.
    #[error("this user has no home folder, so there is no place for whom they trust")]
    Homeless,
    /// A trust file with mistakes.
    #[error("{}", problems.iter().map(|problem| format!("{}:{problem}", path.display())).collect::<Vec<_>>().join("\n"))]
    Broken {
        /// The file.
        path: PathBuf,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// The notes of when releases were seen first are damaged.
    #[error("`{}` is damaged", path.display())]
    SeenBroken {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// No release fits.
    #[error(transparent)]
    Resolve(#[from] ResolveError),
    /// The release is not to be used.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A person said no.
    #[error("`{name}` is not trusted: you said no")]
    Declined {
        /// The package.
        name: String,
    },
}

impl Diagnostic for TrustError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Homeless => "trust-homeless",
            Self::Broken { .. } => "trust-broken",
            Self::SeenBroken { .. } => "first-seen-broken",
            Self::Resolve(error) => error.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Declined { .. } => "trust-declined",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Homeless => Some("set `HOME`, or name a folder with `KAMI_HOME`".to_owned()),
            Self::Broken { .. } | Self::Declined { .. } => None,
            Self::SeenBroken { path, .. } => Some(format!(
                "delete `{}`: then `min_age` counts from now on for releases that are new to you",
                path.display()
            )),
            Self::Resolve(error) => Some(error.hint()),
            Self::Refused(refusal) => Some(refusal.hint()),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Refused(_) | Self::Declined { .. } => Exit::No,
            _ => Exit::CouldNot,
        }
    }
}
