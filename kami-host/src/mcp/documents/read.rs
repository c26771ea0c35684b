//! One `resources/read`.

use super::{
    answer::contents,
    fault::{no_resource, settle},
};
use crate::{
    Call, CallError, Reply,
    mcp::{call::run, caller::caller, server::Server},
};
use rmcp::{
    ErrorData, RoleServer,
    model::{ReadResourceRequestParams, ReadResourceResponse},
    service::RequestContext,
};

/// Reads what is at the address: in the first component that has something there.
pub(in crate::mcp) async fn read(
    server: &Server,
    request: ReadResourceRequestParams,
    context: &RequestContext<RoleServer>,
) -> Result<ReadResourceResponse, ErrorData> {
    let (catalogue, caller) = (server.shelf.catalogue().await?, caller(context));
    let uri = &request.uri;
    for served in catalogue.documents.at(uri, caller.as_deref()) {
        let outcome = run((server, served), uri, Call::reading(uri), context).await;
        if matches!(outcome.reply, Err(CallError::UnknownResource { .. })) {
            continue;
        }
        return match settle(outcome, served)? {
            Reply::Complete(parts) => {
                let mut result = contents(parts);
                (result.ttl_ms, result.cache_scope) = server.unstored(context);
                server.sign(&mut result.meta, context);
                Ok(result.into())
            }
            Reply::NeedsInput(_) => Err(unasked()),
        };
    }
    Err(no_resource(uri))
}

/// What cannot be passed on.
pub(super) fn unasked() -> ErrorData {
    ErrorData::internal_error("the component asks for input, which this server cannot pass on yet", None)
}
