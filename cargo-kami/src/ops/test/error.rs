//! Why tests could not be run.

use super::TestPlace;
use crate::{Diagnostic, adapters::FileError, ops::BuildError, toolchain::ToolError};
use kami_host::{CallError, HostError, InspectError};
use std::path::PathBuf;

/// Why the tests of a project could not be run.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::{TestError, TestPlace}};
/// let error = TestError::NotBuilt { place: TestPlace::Sandbox };
/// assert_eq!(error.to_string(), "the tests to run in the sandbox cannot be built");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TestError {
    /// No project, or no target to build it for.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// Cargo or rustc cannot be started.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// The compiler said no, and why.
    #[error("the tests to run {place} cannot be built")]
    NotBuilt {
        /// Where they were to run.
        place: TestPlace,
    },
}

impl Diagnostic for TestError {
    fn code(&self) -> &'static str {
        match self {
            Self::Build(error) => error.code(),
            Self::Tool(error) => error.code(),
            Self::NotBuilt { .. } => "tests-not-built",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Build(error) => error.hint(),
            Self::Tool(error) => error.hint(),
            Self::NotBuilt { .. } => Some("the messages of cargo above say why".to_owned()),
        }
    }
}

/// Why one test executable could not be run.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::ExecutableError};
/// let error = ExecutableError::NoList { message: "error: unknown option".into() };
/// assert_eq!(error.code(), "tests-not-listed");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExecutableError {
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A file that is no component.
    #[error("`{}` is no test executable", path.display())]
    Component {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: InspectError,
    },
    /// A host that cannot be set up.
    #[error(transparent)]
    Host(#[from] HostError),
    /// Tests that cannot be compiled or listed.
    #[error("the tests cannot be listed")]
    Stopped(#[source] CallError),
    /// Tests that refuse to be listed, usually because of the arguments.
    #[error("the tests cannot be listed: {message}")]
    NoList {
        /// What they said.
        message: String,
    },
}

impl Diagnostic for ExecutableError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Component { source, .. } => source.code(),
            Self::Host(error) => error.code(),
            Self::Stopped(error) => error.code(),
            Self::NoList { .. } => "tests-not-listed",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Component { source, .. } => Some(source.hint().to_owned()),
            Self::Host(error) => error.hint(),
            Self::Stopped(error) => error.hint(),
            Self::NoList { .. } => None,
        }
    }
}
