//! Why the tools of a project cannot be had.

use crate::{
    Diagnostic, Exit,
    adapters::FileError,
    ops::{GrantRefusal, InstallError, RegistryError, ReleaseError, SettingsError},
    project::ToolsEditError,
    store::StoreError,
    trust::TrustError,
};
use kami_registry::{PackageName, RegistryId, document::Problem, trust::Refusal};
use semver::Version;
use std::path::PathBuf;

mod explain;

/// Why the tools of a project cannot be had.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit, ops::ProjectError};
/// let missing = ProjectError::LockMissing { path: "kami.lock".into() };
/// assert_eq!((missing.code(), missing.exit()), ("lock-missing", Exit::No));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum ProjectError {
    /// A `kami.toml` with mistakes.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A store that cannot be read or written, or does not have a component.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A package that cannot be had.
    #[error(transparent)]
    Release(#[from] ReleaseError),
    /// A `kami.toml` that cannot be changed.
    #[error("`kami.toml` cannot be changed")]
    Edit(#[from] ToolsEditError),
    /// Grants that make no sense.
    #[error(transparent)]
    Grant(#[from] GrantRefusal),
    /// A component that cannot be run.
    #[error(transparent)]
    Useless(Box<InstallError>),
    /// No project.
    #[error("there is no `kami.toml` in this folder or above")]
    Missing,
    /// A lock with mistakes.
    #[error("{}", problems.iter().map(|problem| format!("{}:{problem}", path.display())).collect::<Vec<_>>().join("\n"))]
    LockBroken { path: PathBuf, problems: Vec<Problem> },
    /// A project that was never synchronised.
    #[error("there is no `{}`", path.display())]
    LockMissing { path: PathBuf },
    /// A lock that is not of this `kami.toml`.
    #[error("`{}` is not up to date: {}", path.display(), changes.join("; "))]
    LockOutdated { path: PathBuf, changes: Vec<String> },
    /// A lock that names a registry this user does not use.
    #[error("`{name}` is locked from the registry {id} at `{url}`, which you do not use")]
    Registry { name: PackageName, id: RegistryId, url: String },
    /// A tool the project does not use.
    #[error("this project does not use `{name}`")]
    Unused { name: PackageName, known: Vec<PackageName> },
    /// A newer version that asks for more than this user's policy lets it.
    #[error("`{name}` {version} asks for more than the version before, and the policy is to refuse that")]
    Grown { name: PackageName, version: Version, flags: Vec<String> },
    /// Nobody there to agree to what a tool asks for.
    #[error("`{name}` {version} asks for what nobody has agreed to, and there is nobody to ask")]
    Unasked { name: PackageName, version: Version, flags: Vec<String> },
    /// Somebody who does not agree.
    #[error("nothing was changed: the answer was no")]
    Declined,
    /// Nobody has agreed to what the project grants.
    #[error("you have not agreed to what this project grants its tools:\n  {}", granted.join("\n  "))]
    Unagreed { granted: Vec<String> },
    /// Somebody else at work.
    #[error("`{}` was changed by somebody else meanwhile", path.display())]
    Changed { path: PathBuf },
}

impl From<RegistryError> for ProjectError {
    fn from(error: RegistryError) -> Self {
        Self::Release(error.into())
    }
}

impl From<TrustError> for ProjectError {
    fn from(error: TrustError) -> Self {
        Self::Release(error.into())
    }
}

impl From<Refusal> for ProjectError {
    fn from(refusal: Refusal) -> Self {
        TrustError::from(refusal).into()
    }
}

impl ProjectError {
    /// What is wrong elsewhere.
    fn inner(&self) -> Option<&dyn Diagnostic> {
        match self {
            Self::Settings(error) => Some(error),
            Self::File(error) => Some(error),
            Self::Store(error) => Some(error),
            Self::Release(error) => Some(error),
            Self::Grant(error) => Some(error),
            Self::Useless(error) => Some(&**error),
            _ => None,
        }
    }
}

impl Diagnostic for ProjectError {
    fn code(&self) -> &'static str {
        match self {
            Self::Settings(error) => error.code(),
            Self::File(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Release(error) => error.code(),
            Self::Grant(error) => error.code(),
            Self::Useless(error) => error.code(),
            Self::Edit(_) => "project-unchangeable",
            Self::Missing => "kami-toml-missing",
            Self::LockBroken { .. } => "lock-broken",
            Self::LockMissing { .. } => "lock-missing",
            Self::LockOutdated { .. } => "lock-outdated",
            Self::Registry { .. } => "lock-registry-unknown",
            Self::Unused { .. } => "tool-unused",
            Self::Grown { .. } => "capabilities-grown",
            Self::Unasked { .. } => "sync-unasked",
            Self::Declined => "sync-declined",
            Self::Unagreed { .. } => "grants-unagreed",
            Self::Changed { .. } => "project-changed",
        }
    }

    fn hint(&self) -> Option<String> {
        self.inner().map_or_else(|| explain::hint(self), Diagnostic::hint)
    }

    fn exit(&self) -> Exit {
        self.inner().map_or_else(|| explain::exit(self), Diagnostic::exit)
    }
}
