//! One `resources/read`.

use super::{
    answer::contents,
    fault::{no_resource, settle},
};
use crate::{
    Call, CallError,
    domain::ResourceContents,
    mcp::{
        asking::{AskError, Asked, Era, Repeat, StateError},
        call::{Answered, run},
        caller::caller,
        observe::Missing,
        server::Server,
    },
};
use rmcp::{
    ErrorData, RoleServer,
    model::{JsonObject, ReadResourceRequestParams, ReadResourceResponse},
    service::RequestContext,
};
use serde_json::json;

/// Reads what is at the address: in the first component that has something there.
pub(in crate::mcp) async fn read(
    server: &Server,
    request: ReadResourceRequestParams,
    context: &RequestContext<RoleServer>,
) -> Result<ReadResourceResponse, ErrorData> {
    let (catalogue, caller, era) = (server.shelf.catalogue().await?, caller(context), Era::of(context));
    let (uri, mut elsewhere) = (&request.uri, None);
    let found = catalogue.documents.at(uri, caller.as_deref());
    if found.is_empty() {
        Missing::Resource(uri).note(server, || json!({ "uri": uri }), context);
    }
    for served in found {
        let brought = (request.input_responses.clone(), request.request_state.clone());
        let repeat = Repeat::new("resources/read", &JsonObject::new(), brought);
        let conversed = run((server, served), (uri, repeat), Call::reading(uri), context).await;
        match conversed {
            Ok(Asked::Done(Answered { reply: Err(CallError::UnknownResource { .. }), .. })) => {}
            // it may be another component that asked
            Err(AskError::State(StateError::Foreign)) => elsewhere = Some(StateError::Foreign),
            conversed => return Ok(signed(settle(conversed, served, era)?, server, context)),
        }
    }
    Err(elsewhere.and_then(|error| AskError::from(error).fault(era)).unwrap_or_else(|| no_resource(uri)))
}

fn signed(
    asked: Asked<Vec<ResourceContents>>,
    server: &Server,
    context: &RequestContext<RoleServer>,
) -> ReadResourceResponse {
    match asked {
        Asked::Done(parts) => {
            let mut result = contents(parts);
            (result.ttl_ms, result.cache_scope) = server.unstored(context);
            server.sign(&mut result.meta, context);
            result.into()
        }
        Asked::InputRequired(mut required) => {
            server.sign(&mut required.meta, context);
            required.into()
        }
    }
}
