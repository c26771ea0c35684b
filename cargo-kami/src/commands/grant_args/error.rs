//! Why something cannot be granted.

use crate::{Diagnostic, Exit, adapters::FileError, grants::EnvGrantError};
use std::path::PathBuf;

/// Why something cannot be granted.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, commands::grant_args::GrantError};
/// let unset = GrantError::Unset { name: "API_KEY".into() };
/// assert_eq!(unset.hint().as_deref(), Some("set it, or write `--env API_KEY=VALUE`"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GrantError {
    /// Nothing where the folder should be.
    #[error("the folder to grant cannot be found")]
    Dir(#[from] FileError),
    /// Something there that is no folder.
    #[error("`{path}` is no folder and cannot be granted as one")]
    NoFolder {
        /// The path as written.
        path: String,
    },
    /// A variable that has no value.
    #[error("the environment variable `{name}` is not set, or empty")]
    Unset {
        /// Its name.
        name: String,
    },
    /// A folder that cannot be written down.
    #[error("`{}` has a name that is not text", path.display())]
    NotText {
        /// The folder.
        path: PathBuf,
    },
    /// A grant of a variable that cannot be kept.
    #[error(transparent)]
    Env(#[from] EnvGrantError),
    /// A variable without a name.
    #[error("`{text}` names no environment variable")]
    NoName {
        /// What was written.
        text: String,
    },
}

impl Diagnostic for GrantError {
    fn code(&self) -> &'static str {
        match self {
            Self::Dir(_) => "grant-dir-missing",
            Self::NoFolder { .. } => "grant-no-folder",
            Self::Unset { .. } => "grant-env-unset",
            Self::NotText { .. } => "grant-dir-not-text",
            Self::Env(EnvGrantError::Literal { .. }) => "grant-env-literal",
            Self::NoName { .. } | Self::Env(_) => "grant-env-no-name",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Dir(_) | Self::NoFolder { .. } => "`--dir GUEST=HOST` takes a folder that exists as HOST".to_owned(),
            Self::Unset { name } => format!("set it, or write `--env {name}=VALUE`"),
            Self::NotText { .. } => "give the folder another name".to_owned(),
            Self::Env(EnvGrantError::Literal { name }) => format!(
                "say where it is found: `--env {name}` for your variable of that name, or `--env {name}=env:OTHER`, \
                 `--env {name}=file:PATH`, `--env {name}=command:LINE`"
            ),
            Self::NoName { .. } | Self::Env(_) => "write it like `--env NAME` or `--env NAME=VALUE`".to_owned(),
        })
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
