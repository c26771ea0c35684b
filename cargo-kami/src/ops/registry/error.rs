//! Why something cannot be done with a registry.

use super::Homeless;
use crate::{
    Diagnostic, Exit,
    adapters::FileError,
    ops::SettingsError,
    settings::{EditError, RegistryChoiceError},
};
use kami_registry::{
    PackageName, RegistryId,
    check::CheckError,
    git::{TransportError, UrlError},
    index::IndexError,
    search::SearchError,
    upkeep::UpkeepError,
};
use semver::Version;

/// Why something cannot be done with a registry.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::RegistryError};
/// assert_eq!(RegistryError::FirstUse { id: kami_registry::RegistryId::from_bytes([7; 16]) }.code(), "registry-first-use");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RegistryError {
    /// The settings cannot be read.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The settings cannot be changed.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// None can be chosen.
    #[error(transparent)]
    Choice(#[from] RegistryChoiceError),
    /// No place for copies.
    #[error(transparent)]
    Homeless(#[from] Homeless),
    /// A file cannot be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// The place is none.
    #[error(transparent)]
    Url(#[from] UrlError),
    /// The place cannot be reached.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The copy cannot be used.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// Nothing can be searched.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The registry cannot be made or changed.
    #[error(transparent)]
    Upkeep(#[from] UpkeepError),
    /// It cannot be checked.
    #[error(transparent)]
    Check(#[from] CheckError),
    /// There is no such package, or it has no such version.
    #[error("`{name}` {}", unpublished(version.as_ref(), known))]
    Unpublished {
        /// The package.
        name: PackageName,
        /// The version, if one was named.
        version: Option<Version>,
        /// The versions it has.
        known: Vec<Version>,
    },
    /// Nobody has said which registry it must be, where nobody can look.
    #[error("nothing proves that this is the registry you mean: it says it is {id}")]
    FirstUse {
        /// What it says.
        id: RegistryId,
    },
}

fn unpublished(version: Option<&Version>, known: &[Version]) -> String {
    match (version, known) {
        (_, []) => "is not in this registry".to_owned(),
        (Some(version), _) => format!("has no version {version}"),
        (None, _) => "has no version".to_owned(),
    }
}

impl Diagnostic for RegistryError {
    fn code(&self) -> &'static str {
        match self {
            Self::Settings(error) => error.code(),
            Self::Edit(error) => error.code(),
            Self::Choice(error) => error.code(),
            Self::Homeless(error) => error.code(),
            Self::File(error) => error.code(),
            Self::Url(error) => error.code(),
            Self::Transport(error) => error.code(),
            Self::Index(error) => error.code(),
            Self::Search(error) => error.code(),
            Self::Upkeep(error) => error.code(),
            Self::Check(error) => error.code(),
            Self::Unpublished { .. } => "package-unpublished",
            Self::FirstUse { .. } => "registry-first-use",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Settings(error) => error.hint(),
            Self::Edit(error) => error.hint(),
            Self::Choice(error) => error.hint(),
            Self::Homeless(error) => error.hint(),
            Self::File(error) => error.hint(),
            Self::Url(error) => Some(error.hint()),
            Self::Transport(error) => error.hint(),
            Self::Index(error) => error.hint(),
            Self::Search(error) => error.hint(),
            Self::Upkeep(error) => error.hint(),
            Self::Check(_) => None,
            Self::Unpublished { known, .. } if known.is_empty() => {
                Some("`cargo kami search` finds packages by their words".to_owned())
            }
            Self::Unpublished { known, .. } => {
                let known: Vec<String> = known.iter().map(ToString::to_string).collect();
                Some(format!("it has {}", known.join(", ")))
            }
            Self::FirstUse { id } => Some(format!("if that is right, say so: `--id {id}`")),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::FirstUse { .. }
            | Self::Index(IndexError::Refused(_))
            | Self::Upkeep(UpkeepError::Refused(_) | UpkeepError::Index(IndexError::Refused(_))) => Exit::No,
            Self::Url(_) => Exit::Usage,
            Self::Edit(error) => error.exit(),
            Self::Choice(error) => error.exit(),
            _ => Exit::CouldNot,
        }
    }
}
