//! Why no new tool could be made.

use crate::{Diagnostic, Exit, adapters::FileError, toolchain::ToolError};
use kami_host::domain::NameError;
use std::path::PathBuf;

/// Why no new tool could be made.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::NewError};
/// let taken = NewError::Taken { folder: "demo".into(), name: "demo".into() };
/// assert_eq!(taken.to_string(), "`demo` exists already");
/// assert_eq!(taken.code(), "folder-taken");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NewError {
    /// A name no component may have.
    #[error(transparent)]
    Name(#[from] NameError),
    /// Something is where the folder should be made.
    #[error("`{}` exists already", folder.display())]
    Taken {
        /// The folder.
        folder: PathBuf,
        /// The name of the component.
        name: String,
    },
    /// No kami-guest where it was said to be.
    #[error("there is no kami-guest in `{}`", path.display())]
    NoGuest {
        /// The folder.
        path: PathBuf,
    },
    /// A file that cannot be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// Git that fails.
    #[error(transparent)]
    Tool(#[from] ToolError),
}

impl Diagnostic for NewError {
    fn code(&self) -> &'static str {
        match self {
            Self::Name(_) => "component-name",
            Self::Taken { .. } => "folder-taken",
            Self::NoGuest { .. } => "guest-missing",
            Self::File(error) => error.code(),
            Self::Tool(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Name(_) => Some("choose a name like `csv-query`".to_owned()),
            Self::Taken { folder, name } if folder.is_dir() && !folder.ends_with(name) => {
                Some(format!("nothing is overwritten: write `--path {}`", folder.join(name).display()))
            }
            Self::Taken { .. } => Some("nothing is overwritten: choose another name or another `--path`".to_owned()),
            Self::NoGuest { .. } => Some("`--guest-path` names the folder with kami-guest's Cargo.toml".to_owned()),
            Self::File(error) => error.hint(),
            Self::Tool(error) => error.hint(),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Name(_) => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}
