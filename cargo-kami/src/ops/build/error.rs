//! Why a project could not be built.

use crate::{Diagnostic, Exit, adapters::FileError, toolchain::ToolError};
use kami_host::{CallError, HostError, InspectError, domain::NameError};
use kami_registry::document::Problem;
use std::{borrow::Borrow, path::PathBuf};

mod explain;

/// Why a project could not be built.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::BuildError};
/// let missing = BuildError::NoTarget { target: "wasm32-wasip2", toolchain: None };
/// assert_eq!(missing.hint().as_deref(), Some("install it: `rustup target add wasm32-wasip2`"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// No Cargo.toml here or above.
    #[error("there is no Cargo.toml in `{}` or any folder above it", folder.display())]
    NoProject {
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// A Cargo.toml that cargo cannot use.
    #[error("cargo cannot use this project: {message}")]
    BrokenProject {
        /// What cargo says.
        message: String,
    },
    /// Cargo, rustc or git did not do their work.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// A package the workspace does not have.
    #[error("the workspace has no package `{name}`")]
    UnknownPackage {
        /// The name asked for.
        name: String,
        /// Those it has.
        known: Vec<String>,
    },
    /// More than one package, or none, and nothing says which.
    #[error("this folder belongs to no single package: the workspace has {}", list(known))]
    WhichPackage {
        /// Those it has.
        known: Vec<String>,
    },
    /// A package that is not built into a dynamic library.
    #[error("`{package}` is not built into a component: `{}` asks for no `cdylib`", manifest.display())]
    NoCdylib {
        /// The package.
        package: String,
        /// Its Cargo.toml.
        manifest: PathBuf,
    },
    /// A package name that no component may have.
    #[error("the package cannot become a component")]
    Name(#[from] NameError),
    /// The standard library of the target is not installed.
    #[error("the target `{target}` is not installed")]
    NoTarget {
        /// The target.
        target: &'static str,
        /// The toolchain it has to be installed for.
        toolchain: Option<String>,
    },
    /// A kami.toml that cannot be used.
    #[error("{}", problems.iter().map(|problem| format!("{file}:{problem}")).collect::<Vec<_>>().join("\n"))]
    KamiToml {
        /// The path of the file, as a person would type it.
        file: String,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// The compiler said no, and why.
    #[error("cargo could not build `{package}`")]
    Compile {
        /// The package.
        package: String,
    },
    /// What the compiler built is no component.
    #[error("what cargo built of `{package}` cannot be used")]
    Component {
        /// The package.
        package: String,
        /// What is wrong with it.
        source: InspectError,
    },
    /// A component without the interface tools are called through.
    #[error("`{package}` has no tools: its component does not export `kami:tool/tools`")]
    NotATool {
        /// The package.
        package: String,
    },
    /// The sandbox could not be set up.
    #[error(transparent)]
    Host(#[from] HostError),
    /// The component did not tell which tools it has.
    #[error("the component could not say which tools it has")]
    List(#[source] CallError),
    /// A check found errors, which were told as they were found.
    #[error("`{package}` was not built: {errors} of the checks above failed")]
    Refused {
        /// The package.
        package: String,
        /// How many errors.
        errors: usize,
    },
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A manifest that JSON cannot hold.
    #[error("this is a bug in cargo-kami, please report it: the manifest cannot be written")]
    Manifest(#[source] serde_json::Error),
}

fn list(names: &[impl Borrow<str>]) -> String {
    format!("`{}`", names.join("`, `"))
}
