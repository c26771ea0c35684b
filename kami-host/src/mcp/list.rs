//! One `tools/list`: what the one who asks may use.

use super::{caller::caller, server::Server};
use rmcp::{
    ErrorData, RoleServer,
    model::{CacheScope, ListToolsResult, PaginatedRequestParams},
    service::RequestContext,
};

/// For how long a client may take for true what this server says about its tools, in milliseconds.
const FRESH: u64 = 60_000;
/// The same for tools that may be replaced.
const FLEETING: u64 = 1_000;

/// Lists them, in the order of the catalogue.
pub(super) async fn list(
    server: &Server,
    request: Option<PaginatedRequestParams>,
    context: &RequestContext<RoleServer>,
) -> Result<ListToolsResult, ErrorData> {
    if request.is_some_and(|request| request.cursor.is_some()) {
        return Err(ErrorData::invalid_params("there is one page only, no cursor is ever given out", None));
    }
    let (catalogue, caller) = (server.shelf.catalogue().await?, caller(context));
    let tools = catalogue.entries().iter().filter(|entry| entry.is_for(caller.as_deref()));
    let mut result = ListToolsResult::with_all_items(tools.map(|entry| entry.offered.clone()).collect());
    let fresh = if server.changes() { FLEETING } else { FRESH };
    // what one may use is not for a cache that others share
    let scope = if caller.is_some() { CacheScope::Private } else { CacheScope::Public };
    (result.ttl_ms, result.cache_scope) = (Some(fresh), Some(scope));
    Ok(result)
}
