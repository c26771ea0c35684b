//! How a call that went wrong ends the command.

use crate::{Diagnostic, Exit, ops::Remedy};
use kami_host::{CallError, domain::Denial};

/// A call that went wrong, with the flags that might put it right.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub(super) struct CallFailure {
    #[source]
    cause: Option<Cause>,
    error: CallError,
    flags: Vec<String>,
}

/// What led to it, as text: the error itself is shown already.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Cause(String);

impl CallFailure {
    /// Denials tell best what is missing; what was asked for and not granted is worth a try.
    pub(super) fn new(error: CallError, denials: &[Denial], remedy: &Remedy) -> Self {
        let denied = denials.iter().map(|denial| format!("{denial}: {}", remedy.denied(denial)));
        let flags = match &error {
            _ if !denials.is_empty() => denied.collect(),
            CallError::Failed { .. } | CallError::Rejected { .. } | CallError::Panicked { .. } => remedy.missing(),
            _ => Vec::new(),
        };
        let cause = std::error::Error::source(&error).map(|source| Cause(source.to_string()));
        Self { cause, error, flags }
    }
}

impl Diagnostic for CallFailure {
    fn code(&self) -> &'static str {
        self.error.code()
    }

    fn hint(&self) -> Option<String> {
        let hints: Vec<String> = self.flags.iter().cloned().chain(self.error.hint()).collect();
        (!hints.is_empty()).then(|| hints.join("\n"))
    }

    fn exit(&self) -> Exit {
        match &self.error {
            CallError::UnknownTool { .. } | CallError::InvalidArguments { .. } => Exit::Usage,
            CallError::Load { .. }
            | CallError::MissingImport { .. }
            | CallError::MissingExport { .. }
            | CallError::DirUnusable { .. }
            | CallError::Host(_) => Exit::CouldNot,
            _ => Exit::No,
        }
    }
}

/// Ctrl-C.
#[derive(Debug, thiserror::Error)]
#[error("interrupted")]
pub(super) struct Interrupted;

impl Diagnostic for Interrupted {
    fn code(&self) -> &'static str {
        "interrupted"
    }

    fn exit(&self) -> Exit {
        Exit::Interrupted
    }
}
