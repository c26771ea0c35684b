//! Reads what a component file carries, without running it.

use super::{BuildError, BuildEvent, LockedProject, Named, ProjectError, resolve};
use crate::{
    Diagnostic, Exit,
    adapters::FileError,
    store::{Store, StoreError},
};
use kami_host::{InspectError, Inspection};
use std::path::PathBuf;

/// What a component file carries.
///
/// # Examples
/// ```
/// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
/// let report = cargo_kami::ops::InspectReport { path: "empty.wasm".into(), inspection };
/// assert_eq!(report.inspection.size(), 8);
/// # Ok::<(), kami_host::InspectError>(())
/// ```
#[derive(Clone, Debug)]
pub struct InspectReport {
    /// The file.
    pub path: PathBuf,
    /// What it carries.
    pub inspection: Inspection,
}

/// Why a component could not be inspected.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::ComponentError};
/// let error = ComponentError::Unusable { path: "a.wasm".into(), source: kami_host::InspectError::NotWasm };
/// assert_eq!(error.to_string(), "`a.wasm` cannot be used");
/// assert_eq!(error.code(), "not-wasm");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ComponentError {
    /// A file that cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A project that cannot be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A tool that cannot be taken from the store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A project whose tools cannot be had.
    #[error(transparent)]
    Project(Box<ProjectError>),
    /// A file that is no component.
    #[error("`{}` cannot be used", path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: InspectError,
    },
}

impl From<ProjectError> for ComponentError {
    fn from(error: ProjectError) -> Self {
        Self::Project(Box::new(error))
    }
}

impl Diagnostic for ComponentError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Build(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Project(error) => error.code(),
            Self::Unusable { source, .. } => source.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(FileError::Missing { .. }) => {
                Some("name an installed tool, a `.wasm` file, or the folder of a project, such as `.`".to_owned())
            }
            Self::File(error) => error.hint(),
            Self::Build(error) => error.hint(),
            Self::Store(error) => error.hint(),
            Self::Project(error) => error.hint(),
            Self::Unusable { source, .. } => Some(source.hint().to_owned()),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Build(error) => error.exit(),
            Self::Store(error) => error.exit(),
            Self::Project(error) => error.exit(),
            _ => Exit::CouldNot,
        }
    }
}

/// Reads a component file, that of a tool of a project or of an installed one, or of the project in a folder, which is built first.
///
/// # Errors
/// When there is no such file or tool, it is no component, or the project cannot be built.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::ComponentError> {
/// use cargo_kami::ops::{self, Named};
/// let report = ops::inspect(&Named::Path("demo.wasm".into()), &|_event| ()).await?;
/// println!("{}", report.inspection.digest());
/// # Ok(()) }
/// ```
pub async fn inspect(named: &Named, tell: &(dyn Fn(BuildEvent) + Sync)) -> Result<InspectReport, ComponentError> {
    let (path, bytes) = match named {
        Named::Path(path) => resolve(path, tell).await?,
        Named::Installed { name, store } => (name.into(), Store::existing(store, name)?.load(name)?.1),
        Named::Locked { name, project, store } => {
            let project = LockedProject::open(project, store)?.ok_or(ProjectError::Missing)?;
            (name.into(), project.component(name)?.1)
        }
    };
    match Inspection::read(&bytes) {
        Ok(inspection) => Ok(InspectReport { path, inspection }),
        Err(source) => Err(ComponentError::Unusable { path, source }),
    }
}
