//! One change, and what it asks of the version.

use super::{Bump, Difference};
use std::fmt;

/// One change between two versions of a component.
///
/// # Examples
/// ```
/// use cargo_kami::project::compare::{Bump, Change, What};
/// let change = Change { bump: Bump::Major, what: What::ToolRemoved { tool: "grep".into() } };
/// assert_eq!(change.to_string(), "the tool `grep` is gone");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it asks of the version.
    pub bump: Bump,
    /// What changes.
    pub what: What,
}

/// What changes. What a component may touch is not among it: see [`Comparison`](super::Comparison).
///
/// # Examples
/// ```
/// use cargo_kami::project::compare::What;
/// assert_eq!(What::Words { tool: "grep".into() }.kind(), "words");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "`tool`, `name` and `prompt` are names, `old` and `new` what stood and stands there")]
pub enum What {
    /// A tool that was not there.
    ToolAdded { tool: String },
    /// A tool that is no longer there.
    ToolRemoved { tool: String },
    /// What a tool takes.
    Arguments { tool: String, difference: Difference },
    /// What a tool answers with.
    Result { tool: String, difference: Difference },
    /// A tool says now how its results look.
    ResultAdded { tool: String },
    /// A tool no longer says how its results look.
    ResultRemoved { tool: String },
    /// Title, description, hints: what people and models read.
    Words { tool: String },
    /// What one call may use; nothing stands for the host's default.
    Limit { limit: &'static str, old: Option<String>, new: Option<String> },
    /// The contract it is built against.
    Abi { old: String, new: String },
    /// A resource or a prompt that was not there.
    DocumentAdded { noun: &'static str, name: String },
    /// A resource or a prompt that is no longer there.
    DocumentRemoved { noun: &'static str, name: String },
    /// What clients see of a resource or a prompt.
    DocumentChanged { noun: &'static str, name: String },
    /// The blanks of a prompt: it wants more than before, or one is gone.
    BlanksChanged { prompt: String },
    /// A function that other components can call now.
    FunctionAdded { function: String },
    /// A function that other components cannot call any more.
    FunctionRemoved { function: String },
    /// A function with another signature.
    FunctionChanged { function: String },
    /// Exports that cannot be read.
    FunctionsUnknown,
}

impl What {
    /// The kind of change, for programs.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::compare::What;
    /// assert_eq!(What::FunctionsUnknown.kind(), "functions-unknown");
    /// ```
    pub fn kind(&self) -> &'static str {
        match self {
            Self::ToolAdded { .. } => "tool-added",
            Self::ToolRemoved { .. } => "tool-removed",
            Self::Arguments { .. } => "arguments",
            Self::Result { .. } => "result",
            Self::ResultAdded { .. } => "result-added",
            Self::ResultRemoved { .. } => "result-removed",
            Self::Words { .. } => "words",
            Self::Limit { .. } => "limit",
            Self::Abi { .. } => "abi",
            Self::DocumentAdded { .. } => "document-added",
            Self::DocumentRemoved { .. } => "document-removed",
            Self::DocumentChanged { .. } => "document-changed",
            Self::BlanksChanged { .. } => "blanks-changed",
            Self::FunctionAdded { .. } => "function-added",
            Self::FunctionRemoved { .. } => "function-removed",
            Self::FunctionChanged { .. } => "function-changed",
            Self::FunctionsUnknown => "functions-unknown",
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::ToolAdded { tool } => write!(f, "the tool `{tool}` is new"),
            What::ToolRemoved { tool } => write!(f, "the tool `{tool}` is gone"),
            What::Arguments { tool, difference } => write!(f, "`{tool}` takes {difference}"),
            What::Result { tool, difference } => write!(f, "`{tool}` answers with {difference}"),
            What::ResultAdded { tool } => write!(f, "`{tool}` says now how its results look"),
            What::ResultRemoved { tool } => write!(f, "`{tool}` no longer says how its results look"),
            What::Words { tool } => write!(f, "the words on `{tool}` change"),
            What::Limit { limit, old, new } => {
                let shown = |limit: &Option<String>| limit.clone().unwrap_or_else(|| "the default".to_owned());
                write!(f, "a call asks for {} of {limit} instead of {}", shown(new), shown(old))
            }
            What::Abi { old, new } => write!(f, "it is built against `{new}` instead of `{old}`"),
            What::DocumentAdded { noun, name } => write!(f, "the {noun} `{name}` is new"),
            What::DocumentRemoved { noun, name } => write!(f, "the {noun} `{name}` is gone"),
            What::DocumentChanged { noun, name } => write!(f, "the words on the {noun} `{name}` change"),
            What::BlanksChanged { prompt } => write!(f, "the prompt `{prompt}` has other blanks"),
            What::FunctionAdded { function } => write!(f, "the function `{function}` is new"),
            What::FunctionRemoved { function } => write!(f, "the function `{function}` is gone"),
            What::FunctionChanged { function } => write!(f, "the function `{function}` has another signature"),
            What::FunctionsUnknown => f.write_str("the functions for other components cannot be compared"),
        }
    }
}
