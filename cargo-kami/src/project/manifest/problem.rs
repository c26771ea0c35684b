//! One thing that is wrong with a `kami.toml`.

use crate::project::excerpt::Excerpt;
use std::{fmt, ops::Range};

/// One thing that is wrong with a `kami.toml`. Its `Display` starts with line and column and ends with the place itself.
///
/// # Examples
/// ```
/// let problems = cargo_kami::project::ProjectManifest::parse("[build]\nlang = 1").err().unwrap_or_default();
/// assert_eq!((problems[0].line, problems[0].column), (2, 1));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    drawing: String,
}

impl Problem {
    pub(super) fn new(text: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        let Excerpt { line, column, drawing } = Excerpt::at(text, span);
        Self { line, column, message: message.into(), drawing }
    }

    /// What the parser says, which is not always about a place: then it is about `whole`.
    pub(super) fn of(text: &str, error: &toml::de::Error, whole: Range<usize>) -> Self {
        let message = error.message().replace('\n', ", ");
        Self::new(text, error.span().unwrap_or(whole), message)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n{}", self.line, self.column, self.message, self.drawing)
    }
}
