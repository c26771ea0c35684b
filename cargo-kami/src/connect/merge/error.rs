//! Why an entry does not get into a text.

use crate::{Diagnostic, Exit, connect::SnippetError};
use jsonc_parser::errors::ParseError;

/// Why an entry does not get into a text, which stays as it is.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, connect::MergeError};
/// let error = MergeError::NoObject { key: Some("mcpServers".into()) };
/// assert_eq!((error.to_string(), error.code()), ("`mcpServers` is no object".into(), "connect-shape"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// Not what the client would read.
    #[error("{message} in line {line}, column {column}")]
    Broken {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// What is wrong there.
        message: String,
    },
    /// Something else where an object must be.
    #[error("{} is no object", key.as_ref().map_or("the whole".to_owned(), |key| format!("`{key}`")))]
    NoObject {
        /// The key it is below of; the whole text without one.
        key: Option<String>,
    },
    /// A key that is there twice.
    #[error("`{key}` is there twice")]
    Twice {
        /// The key.
        key: String,
    },
    /// A text that somebody else has written, and that can only be replaced.
    #[error("it was not written by `cargo kami connect`")]
    Foreign,
    /// The client takes no such server.
    #[error(transparent)]
    Snippet(#[from] SnippetError),
}

impl From<ParseError> for MergeError {
    fn from(error: ParseError) -> Self {
        let (line, column) = (error.line_display(), error.column_display());
        Self::Broken { line, column, message: error.kind().to_string().to_lowercase() }
    }
}

impl From<serde_json::Error> for MergeError {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        // it ends with the place, which is told apart
        let message = text.split(" at line ").next().unwrap_or_default().to_owned();
        Self::Broken { line: error.line(), column: error.column(), message }
    }
}

impl Diagnostic for MergeError {
    fn code(&self) -> &'static str {
        match self {
            Self::Broken { .. } => "connect-broken",
            Self::NoObject { .. } => "connect-shape",
            Self::Twice { .. } => "connect-twice",
            Self::Foreign => "connect-foreign",
            Self::Snippet(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Broken { .. } | Self::NoObject { .. } | Self::Twice { .. } => {
                Some("put that right, or leave out `--write` and put the entry in by hand".to_owned())
            }
            Self::Foreign => Some("choose another name with `--name`".to_owned()),
            Self::Snippet(error) => error.hint(),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Snippet(error) => error.exit(),
            _ => Exit::CouldNot,
        }
    }
}
