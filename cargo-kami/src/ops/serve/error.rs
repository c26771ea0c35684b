//! Why components could not be served.

use crate::{Diagnostic, adapters::FileError};
use kami_host::{
    HostError, InspectError,
    mcp::{CatalogueError, SessionError},
};
use std::path::PathBuf;

/// Why components could not be served, or no longer.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::ServeError};
/// let error = ServeError::Component { path: "a.wasm".into(), source: kami_host::InspectError::CoreModule };
/// assert_eq!(error.to_string(), "`a.wasm` cannot be served");
/// assert_eq!(error.code(), "core-module");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// A file that cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A file that is no component.
    #[error("`{}` cannot be served", path.display())]
    Component {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: InspectError,
    },
    /// A component that does not tell its tools.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// A host that cannot be set up.
    #[error(transparent)]
    Host(#[from] HostError),
    /// A connection that went wrong.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// A thread that failed.
    #[error("the components could not be read: this is a bug in cargo-kami, please report it")]
    Internal(#[from] tokio::task::JoinError),
}

impl Diagnostic for ServeError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Component { source, .. } => source.code(),
            Self::Catalogue(error) => error.source.code(),
            Self::Host(error) => error.code(),
            Self::Session(error) => error.code(),
            Self::Internal(_) => "internal",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Component { source, .. } => Some(source.hint().to_owned()),
            Self::Catalogue(error) => error.source.hint(),
            Self::Host(error) => error.hint(),
            Self::Session(error) => Some(error.hint().to_owned()),
            Self::Internal(_) => None,
        }
    }
}
