//! Why a question is not put to a client, or why there is no answer.

use super::Era;
use crate::domain::{ByteSize, Denial};
use rmcp::{ErrorData, model::ClientCapabilities, service::ServiceError};

/// Why a question is not put to a client, or why there is no answer. Where [`AskError::fault`] says nothing, the text is
/// for a model or a person to act on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(in crate::mcp) enum AskError {
    /// A question the operator does not allow, or the component does not ask for.
    #[error("it cannot go on without an answer to `{key}`, which it may not ask for")]
    Refused { key: String, denial: Denial },
    /// A question for what the client cannot do.
    #[error("it cannot go on without an answer to `{key}`, but the client cannot {deed}")]
    Undeclared { key: String, deed: &'static str, required: Box<ClientCapabilities> },
    /// A question no client could show.
    #[error("its question `{key}` cannot be put to a client: {fault}")]
    Malformed { key: String, fault: String },
    /// Questions, but none of them.
    #[error("it asks, but nothing in particular")]
    Nothing,
    /// More questions than a person can be bothered with.
    #[error("it asks {count} questions at once, {most} are the most")]
    TooMany { count: usize, most: usize },
    /// More to keep than a client can be bothered with.
    #[error("what is to be kept until the client has answered is larger than {limit}")]
    TooLarge { limit: ByteSize },
    /// Somebody who never has enough.
    #[error("it still asks after {rounds} rounds of answers")]
    TooOften { rounds: usize },
    /// A client that could not answer.
    #[error("the client has no answer to `{key}`")]
    Unanswered { key: String, source: Box<ServiceError> },
    /// Nobody waits for the answer any more.
    #[error("the call was cancelled")]
    Taken,
    /// A request that goes on from nowhere.
    #[error(transparent)]
    State(#[from] StateError),
    /// Randomness the system does not give.
    #[error("nothing can be sealed for the client to keep")]
    Unsealable,
}

/// Why a request cannot go on where another one stopped.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub(in crate::mcp) enum StateError {
    /// Changed, from another process, or for another request.
    #[error("the `requestState` was not given out by this server for this request: repeat the request without it")]
    Foreign,
    /// Too old.
    #[error("the `requestState` has expired: repeat the request without it")]
    Expired,
}

impl AskError {
    /// A stable name for it.
    pub(in crate::mcp) const fn code(&self) -> &'static str {
        match self {
            Self::Refused { .. } => "question-refused",
            Self::Undeclared { .. } => "question-undeclared",
            Self::Malformed { .. } | Self::Nothing => "question-malformed",
            Self::TooMany { .. } => "questions-too-many",
            Self::TooLarge { .. } => "questions-too-large",
            Self::TooOften { .. } => "questions-too-often",
            Self::Unanswered { .. } => "question-without-answer",
            Self::Taken => "question-taken-back",
            Self::State(StateError::Foreign) => "request-state-foreign",
            Self::State(StateError::Expired) => "request-state-expired",
            Self::Unsealable => "request-state-unsealable",
        }
    }

    /// What to do about it.
    pub(in crate::mcp) const fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Malformed { .. } | Self::Nothing | Self::TooMany { .. } | Self::TooLarge { .. } => {
                Some("this is a fault in the tool: tell its author")
            }
            Self::TooOften { .. } => Some("answer as the questions ask, or tell the author of the tool"),
            Self::Undeclared { .. } => Some("use a client that can, or another tool"),
            _ => None,
        }
    }

    /// What was refused, if that is why.
    pub(in crate::mcp) fn denials(&self) -> &[Denial] {
        match self {
            Self::Refused { denial, .. } => std::slice::from_ref(denial),
            _ => &[],
        }
    }

    /// What is wrong with the request, where it is the request. Clients of the newer era declare what they can with each
    /// one.
    pub(in crate::mcp) fn fault(&self, era: Era) -> Option<ErrorData> {
        match self {
            Self::State(error) => Some(ErrorData::invalid_params(error.to_string(), None)),
            Self::Undeclared { required, .. } if era == Era::Modern => {
                let mut error = ErrorData::missing_required_client_capability((**required).clone());
                error.message = self.to_string().into();
                Some(error)
            }
            _ => None,
        }
    }
}
