//! Why no tool was called.

use super::{ArgumentError, answers};
use crate::{Diagnostic, Exit};
use kami_host::{
    CallError, HostError, InspectError,
    domain::{Question, Request},
};
use std::path::PathBuf;

/// Why no tool was called, or its call not brought to an end.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit, ops::RunError};
/// let error = RunError::UnknownTool { tool: "gret".into(), known: vec!["greet".into()] };
/// assert_eq!((error.code(), error.exit()), ("unknown-tool", Exit::Usage));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum RunError {
    /// A file that is no component.
    #[error("`{}` cannot be run", path.display())]
    Component { path: PathBuf, source: InspectError },
    /// A host that cannot be set up.
    #[error(transparent)]
    Host(#[from] HostError),
    /// A component that does not tell its tools.
    #[error("the component does not tell its tools")]
    Tools(#[source] CallError),
    /// Arguments, but nothing that says for which tool.
    #[error("the component has several tools, and none is named")]
    Unnamed { known: Vec<String> },
    /// A tool the component does not have.
    #[error("there is no tool `{tool}`")]
    UnknownTool { tool: String, known: Vec<String> },
    /// Arguments that cannot be read.
    #[error(transparent)]
    Arguments(#[from] ArgumentError),
    /// A question without an answer.
    #[error("the tool asks `{}`{}", question.key, message(&question.ask))]
    Unanswered { question: Box<Question> },
    /// A tool that never has enough.
    #[error("the tool still asks after {rounds} rounds of answers")]
    Endless { rounds: usize },
}

fn message(request: &Request) -> String {
    match request {
        Request::Form { message, .. } => format!(": {message}"),
        Request::Page { message, url, .. } => format!(": {message} ({url})"),
        Request::Sampling(_) => " of the client's model".to_owned(),
        Request::Roots => " for the client's folders".to_owned(),
    }
}

impl Diagnostic for RunError {
    fn code(&self) -> &'static str {
        match self {
            Self::Component { source, .. } => source.code(),
            Self::Host(error) => error.code(),
            Self::Tools(error) => error.code(),
            Self::Unnamed { .. } => "tool-not-named",
            Self::UnknownTool { tool, known } => {
                CallError::UnknownTool { tool: tool.clone(), known: known.clone() }.code()
            }
            Self::Arguments(error) => error.code(),
            Self::Unanswered { .. } => "question-unanswered",
            Self::Endless { .. } => "questions-endless",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Component { source, .. } => Some(source.hint().to_owned()),
            Self::Host(error) => error.hint(),
            Self::Tools(error) => error.hint(),
            Self::Unnamed { known } => Some(format!("name one of: {}", known.join(", "))),
            Self::UnknownTool { known, .. } => Some(format!("the component has: {}", known.join(", "))),
            Self::Arguments(error) => error.hint(),
            Self::Unanswered { question } => Some(format!("answer with {}", answers::example(question))),
            Self::Endless { .. } => None,
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Unnamed { .. } | Self::UnknownTool { .. } | Self::Arguments(_) | Self::Unanswered { .. } => {
                Exit::Usage
            }
            Self::Endless { .. } => Exit::No,
            Self::Component { .. } | Self::Host(_) | Self::Tools(_) => Exit::CouldNot,
        }
    }
}
