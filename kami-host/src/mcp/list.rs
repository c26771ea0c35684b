//! One `tools/list`: what the one who asks may use.

use super::{caller::caller, page::page, server::Server};
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
    let (catalogue, caller) = (server.shelf.catalogue().await?, caller(context));
    let tools = catalogue.entries().iter().filter(|entry| entry.is_for(caller.as_deref()));
    let (tools, next) = page("tools", tools.map(|entry| (&*entry.offered.name, &entry.offered)), request)?;
    let mut result = ListToolsResult::with_all_items(tools);
    result.next_cursor = next;
    (result.ttl_ms, result.cache_scope) = server.freshness(context);
    Ok(result)
}

impl Server {
    /// For how long a client may keep what it was told, and for whom.
    pub(super) fn freshness(&self, context: &RequestContext<RoleServer>) -> (Option<u64>, Option<CacheScope>) {
        let fresh = if self.changes() { FLEETING } else { FRESH };
        // what one may use is not for a cache that others share
        let scope = if caller(context).is_some() { CacheScope::Private } else { CacheScope::Public };
        (Some(fresh), Some(scope))
    }

    /// The same for what may be another thing the next moment.
    pub(super) fn unstored(&self, context: &RequestContext<RoleServer>) -> (Option<u64>, Option<CacheScope>) {
        (Some(0), self.freshness(context).1)
    }
}
