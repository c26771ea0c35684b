//! One thing that is wrong with a document.

use super::Excerpt;
use std::{fmt, ops::Range};

/// One thing that is wrong with a document. Its `Display` starts with line and column and ends with the place itself.
///
/// # Examples
/// ```
/// use kami_registry::document::Problem;
/// let problem = Problem::new("size = big", 7..10, "not a number");
/// assert_eq!((problem.line, problem.column), (1, 8));
/// assert_eq!(problem.to_string(), "1:8: not a number\n  |\n1 | size = big\n  |        ^^^");
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
    /// What is wrong between two byte offsets of the text.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::document::Problem::new("a\nb", 2..3, "odd").line, 2);
    /// ```
    pub fn new(text: &str, span: Range<usize>, message: impl Into<String>) -> Self {
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
