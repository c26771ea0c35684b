//! Why a resource or a prompt cannot be had, in the protocol's words.

use crate::{
    CallError, Outcome, Reply,
    mcp::{
        Served,
        answer::{Scope, explain},
    },
};
use rmcp::{ErrorData, model::ErrorCode};
use serde_json::json;

/// There is nothing at that address. The SDK gives it the code of the client's era.
pub(super) fn no_resource(uri: &str) -> ErrorData {
    ErrorData::resource_not_found(format!("there is no resource `{uri}`"), Some(json!({ "uri": uri })))
}

/// The answer, or what went wrong.
pub(super) fn settle<A>(outcome: Outcome<A>, served: &Served) -> Result<Reply<A>, ErrorData> {
    let Outcome { reply, denials, .. } = outcome;
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
