//! Why the tokens of a server cannot be told or changed.

use crate::{
    Diagnostic, Exit,
    access::TokenEditError,
    adapters::{FileError, private::PrivateFileError},
};
use kami_registry::document::Problem;
use std::path::PathBuf;

/// Why the tokens of a server cannot be told or changed.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::TokenError};
/// let broken = TokenError::Broken { path: "tokens.toml".into(), problems: Vec::new() };
/// assert_eq!(broken.code(), "token-file-broken");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TokenError {
    /// A file that cannot be read, or others can read.
    #[error(transparent)]
    File(#[from] PrivateFileError),
    /// A file with mistakes.
    // without the lines themselves, in which somebody may have written a token
    #[error("{}", problems.iter().map(|problem| {
        format!("{}:{}:{}: {}", path.display(), problem.line, problem.column, problem.message)
    }).collect::<Vec<_>>().join("\n"))]
    Broken {
        /// The file.
        path: PathBuf,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// A change that makes no sense.
    #[error(transparent)]
    Edit(#[from] TokenEditError),
    /// No random bytes to be had.
    #[error("the system gives no random bytes")]
    Random(#[source] std::io::Error),
}

impl From<FileError> for TokenError {
    fn from(error: FileError) -> Self {
        Self::File(error.into())
    }
}

impl Diagnostic for TokenError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Broken { .. } => "token-file-broken",
            Self::Edit(error) => error.code(),
            Self::Random(_) => "token-random",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(PrivateFileError::File(FileError::Missing { path })) => {
                Some(format!("`cargo kami token new NAME --token-file {}` makes one", path.display()))
            }
            Self::File(error) => error.hint(),
            Self::Broken { .. } => Some(
                "each token is a table `[tokens.NAME]` with a key `sha256`; `cargo kami token new` adds one".to_owned(),
            ),
            Self::Edit(error) => error.hint(),
            Self::Random(_) => None,
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::File(error) => error.exit(),
            Self::Edit(error) => error.exit(),
            Self::Broken { .. } | Self::Random(_) => Exit::CouldNot,
        }
    }
}
