//! Why a program of the toolchain did not do its work.

use crate::Diagnostic;
use std::io;

/// What went wrong with which program.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, toolchain::ToolError};
/// let missing = ToolError::Start { program: "git".into(), source: std::io::ErrorKind::NotFound.into() };
/// assert_eq!(missing.to_string(), "cannot start `git`");
/// assert_eq!(missing.code(), "program-missing");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ToolError {
    /// Not there, or not to be executed.
    #[error("cannot start `{program}`")]
    Start {
        /// The program.
        program: String,
        /// What the operating system says.
        source: io::Error,
    },
    /// Ended with an error.
    #[error("`{command}` failed{}{message}", if message.is_empty() { "" } else { ": " })]
    Failed {
        /// The program with its arguments.
        command: String,
        /// The end of what it wrote to stderr.
        message: String,
    },
    /// Said something nobody expects.
    #[error("`{command}` said something unexpected: {message}")]
    Unexpected {
        /// The program with its arguments.
        command: String,
        /// What was wrong with it.
        message: String,
    },
}

impl Diagnostic for ToolError {
    fn code(&self) -> &'static str {
        match self {
            Self::Start { .. } => "program-missing",
            Self::Failed { .. } => "program-failed",
            Self::Unexpected { .. } => "program-unexpected",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Start { program, .. } => Some(format!("install `{program}`, or put it on the PATH")),
            Self::Failed { .. } => None,
            Self::Unexpected { .. } => Some("a version this cargo-kami does not know? please report it".to_owned()),
        }
    }
}
