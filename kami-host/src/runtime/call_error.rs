//! How a call goes wrong.

use super::{HostError, Violation};
use crate::domain::{ByteSize, Span};
use std::path::PathBuf;

mod hint;

/// How a call goes wrong. The text is for a model or a person to act on.
///
/// # Examples
/// ```
/// let error = kami_host::CallError::Failed { message: "no such city".into() };
/// assert_eq!(error.to_string(), "no such city");
/// assert_eq!(error.code(), "tool-failed");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum CallError {
    /// The component has no such tool.
    #[error("there is no tool `{tool}`")]
    UnknownTool { tool: String, known: Vec<String> },
    /// There is no such resource.
    #[error("there is no resource `{uri}`")]
    UnknownResource { uri: String },
    /// There is no such prompt.
    #[error("there is no prompt `{prompt}`")]
    UnknownPrompt { prompt: String },
    /// The arguments do not fit the tool's input schema.
    #[error("the arguments do not fit the tool `{tool}`:{}", Violation::list(violations))]
    InvalidArguments { tool: String, violations: Vec<Violation> },
    /// The component does not accept the arguments.
    #[error("{message}")]
    Rejected { message: String },
    /// The component could not do it.
    #[error("{message}")]
    Failed { message: String },
    /// The component panicked.
    #[error("the tool panicked: {message}")]
    Panicked { message: String },
    /// The component did something no component may do.
    #[error("the tool crashed: {message}")]
    Trapped { message: String },
    /// The component ended itself instead of answering.
    #[error("the tool exited instead of answering")]
    Exited,
    /// It took too long.
    #[error("the tool was stopped after its time limit of {limit}")]
    TimedOut { limit: Span },
    /// It wanted too much memory.
    #[error("the tool was stopped at its memory limit of {limit}")]
    OutOfMemory { limit: ByteSize },
    /// It answered too much.
    #[error("the answer is larger than its limit of {limit}")]
    OutputTooLarge { limit: ByteSize },
    /// The answer does not fit the tool's own output schema.
    #[error("the answer does not fit the tool's output schema:{}", Violation::list(violations))]
    InvalidOutput { violations: Vec<Violation> },
    /// The answer holds what should be JSON and is not.
    #[error("the tool answered with broken JSON in its {part}")]
    BrokenAnswer { part: &'static str, source: serde_json::Error },
    /// Nobody wants the answer any more.
    #[error("the call was cancelled")]
    Cancelled,
    /// Too many calls are waiting already.
    #[error("too many calls are waiting already")]
    Busy,
    /// The call could not be written down, where all have to be.
    #[error("the call is not made, since it cannot be recorded")]
    Unrecorded,
    /// The component needs what this host does not have.
    #[error("the component needs what this host does not provide: {}", imports.join(", "))]
    MissingImport { imports: Vec<String> },
    /// The component does not export what it should.
    #[error("the component does not export `{interface}`")]
    MissingExport { interface: &'static str },
    /// A granted folder cannot be used.
    #[error("the granted folder `{}` cannot be opened", path.display())]
    DirUnusable { path: PathBuf, source: wasmtime::Error },
    /// The component is not where it was, or another one is.
    #[error("the component cannot be read")]
    Unreadable { source: Box<dyn std::error::Error + Send + Sync> },
    /// The component cannot be compiled or set up.
    #[error("the component cannot be loaded")]
    Load { source: wasmtime::Error },
    /// The host cannot be set up.
    #[error(transparent)]
    Host(#[from] HostError),
}

impl CallError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::CallError::Busy.code(), "busy");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownTool { .. } => "unknown-tool",
            Self::UnknownResource { .. } => "unknown-resource",
            Self::UnknownPrompt { .. } => "unknown-prompt",
            Self::InvalidArguments { .. } => "invalid-arguments",
            Self::Rejected { .. } => "arguments-rejected",
            Self::Failed { .. } => "tool-failed",
            Self::Panicked { .. } => "tool-panicked",
            Self::Trapped { .. } => "tool-crashed",
            Self::Exited => "tool-exited",
            Self::TimedOut { .. } => "timed-out",
            Self::OutOfMemory { .. } => "out-of-memory",
            Self::OutputTooLarge { .. } => "output-too-large",
            Self::InvalidOutput { .. } => "invalid-output",
            Self::BrokenAnswer { .. } => "broken-answer",
            Self::Cancelled => "cancelled",
            Self::Busy => "busy",
            Self::Unrecorded => "audit-unavailable",
            Self::MissingImport { .. } => "missing-import",
            Self::MissingExport { .. } => "missing-export",
            Self::DirUnusable { .. } => "dir-unusable",
            Self::Unreadable { .. } => "component-unreadable",
            Self::Load { .. } => "load",
            Self::Host(error) => error.code(),
        }
    }
}
