//! Why a resource or a prompt cannot be had, in the protocol's words.

use crate::{
    CallError,
    mcp::{
        Served,
        answer::{Scope, explain, explain_question},
        asking::{AskError, Asked, Era},
        call::Answered,
    },
};
use rmcp::{ErrorData, model::ErrorCode};
use serde_json::json;

/// There is nothing at that address. The SDK gives it the code of the client's era.
pub(super) fn no_resource(uri: &str) -> ErrorData {
    ErrorData::resource_not_found(format!("there is no resource `{uri}`"), Some(json!({ "uri": uri })))
}

/// The answer or the questions, or what went wrong.
pub(super) fn settle<A>(
    conversed: Result<Asked<Answered<A>>, AskError>,
    served: &Served,
    era: Era,
) -> Result<Asked<A>, ErrorData> {
    match conversed {
        Ok(Asked::Done(answered)) => settled(answered, served).map(Asked::Done),
        Ok(Asked::InputRequired(required)) => Ok(Asked::InputRequired(required)),
        Err(error) => Err(error.fault(era).unwrap_or_else(|| {
            let text = explain_question(&error, &Scope::from(served));
            ErrorData::internal_error(text, Some(json!({ "code": error.code() })))
        })),
    }
}

/// The answer, or what went wrong.
pub(super) fn settled<A>(Answered { reply, denials }: Answered<A>, served: &Served) -> Result<A, ErrorData> {
    reply.map_err(|error| fault(&error, &explain(&error, &denials, &Scope::from(served))))
}

fn fault(error: &CallError, text: &str) -> ErrorData {
    let code = match error {
        CallError::UnknownPrompt { .. } | CallError::Rejected { .. } | CallError::InvalidArguments { .. } => {
            ErrorCode::INVALID_PARAMS
        }
        _ => ErrorCode::INTERNAL_ERROR,
    };
    match error {
        CallError::UnknownResource { uri } => no_resource(uri),
        _ => ErrorData::new(code, text.to_owned(), Some(json!({ "code": error.code() }))),
    }
}
