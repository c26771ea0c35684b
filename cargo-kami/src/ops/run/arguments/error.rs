//! Why no call can be made of the arguments.

use crate::{Diagnostic, Exit};

/// Why no call can be made of the arguments.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::ArgumentError};
/// let error = ArgumentError::Unknown { tool: "greet".into(), name: "nmae".into(), known: vec!["name".into()] };
/// assert_eq!(error.hint().as_deref(), Some("it has: name"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum ArgumentError {
    /// Text that is not JSON.
    #[error("{origin}:{line}:{column}: the arguments are not JSON: {message}\n{drawing}")]
    NotJson { origin: String, line: usize, column: usize, message: String, drawing: String },
    /// JSON that is no object.
    #[error("{origin}: the arguments must be a JSON object, not a value of type {found}")]
    NotAnObject { origin: String, found: &'static str },
    /// An argument the tool does not have.
    #[error("the tool `{tool}` has no argument `{name}`")]
    Unknown { tool: String, name: String, known: Vec<String> },
    /// A text that is no value of the type wanted.
    #[error("the argument `{name}` is of type {expected}, and `{text}` is not")]
    Type { name: String, text: String, expected: String },
    /// One value in two versions.
    #[error("the argument `{name}` is given twice")]
    Twice { name: String },
}

impl Diagnostic for ArgumentError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "arguments-not-json",
            Self::NotAnObject { .. } => "arguments-not-object",
            Self::Unknown { .. } => "argument-unknown",
            Self::Type { .. } => "argument-type",
            Self::Twice { .. } => "argument-twice",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::NotJson { .. } | Self::NotAnObject { .. } => {
                Some(r#"write `'{"name": "value"}'`, or `--arg name=value` for each argument"#.to_owned())
            }
            Self::Unknown { known, .. } if known.is_empty() => Some("it has no arguments at all".to_owned()),
            Self::Unknown { known, .. } => Some(format!("it has: {}", known.join(", "))),
            Self::Type { .. } => None,
            Self::Twice { .. } => Some("only arguments that are lists can be given an item at a time".to_owned()),
        }
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
