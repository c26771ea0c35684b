//! The lists of resources and prompts: what the one who asks may use.

use super::collection::Held;
use crate::mcp::{caller::caller, list::check_page, server::Server};
use rmcp::{
    ErrorData, RoleServer,
    model::{
        ConstString, ListPromptsRequestMethod, ListPromptsResult, ListResourceTemplatesRequestMethod,
        ListResourceTemplatesResult, ListResourcesRequestMethod, ListResourcesResult, PaginatedRequestParams,
    },
    service::RequestContext,
};

type Page = Option<PaginatedRequestParams>;

/// Lists the prompts.
pub(in crate::mcp) async fn prompts(
    server: &Server,
    page: Page,
    context: &RequestContext<RoleServer>,
) -> Result<ListPromptsResult, ErrorData> {
    check_page(page)?;
    let catalogue = server.shelf.catalogue().await?;
    let prompts = &catalogue.documents.prompts;
    offered::<ListPromptsRequestMethod>(server, catalogue.documents.has_prompts())?;
    let mut result = ListPromptsResult::with_all_items(seen(prompts, context));
    (result.ttl_ms, result.cache_scope) = server.freshness(context);
    server.sign(&mut result.meta, context);
    Ok(result)
}

/// Lists the resources with an address of their own.
pub(in crate::mcp) async fn resources(
    server: &Server,
    page: Page,
    context: &RequestContext<RoleServer>,
) -> Result<ListResourcesResult, ErrorData> {
    check_page(page)?;
    let catalogue = server.shelf.catalogue().await?;
    offered::<ListResourcesRequestMethod>(server, catalogue.documents.has_resources())?;
    let mut result = ListResourcesResult::with_all_items(seen(&catalogue.documents.resources, context));
    (result.ttl_ms, result.cache_scope) = server.freshness(context);
    server.sign(&mut result.meta, context);
    Ok(result)
}

/// Lists the families of resources.
pub(in crate::mcp) async fn templates(
    server: &Server,
    page: Page,
    context: &RequestContext<RoleServer>,
) -> Result<ListResourceTemplatesResult, ErrorData> {
    check_page(page)?;
    let catalogue = server.shelf.catalogue().await?;
    offered::<ListResourceTemplatesRequestMethod>(server, catalogue.documents.has_resources())?;
    let mut result = ListResourceTemplatesResult::with_all_items(seen(&catalogue.documents.templates, context));
    (result.ttl_ms, result.cache_scope) = server.freshness(context);
    server.sign(&mut result.meta, context);
    Ok(result)
}

fn seen<T: Clone>(all: &[Held<T>], context: &RequestContext<RoleServer>) -> Vec<T> {
    let caller = caller(context);
    all.iter().filter(|one| one.is_for(caller.as_deref())).map(|one| one.offered.clone()).collect()
}

/// What is not announced is not there; what may yet come is an empty list.
fn offered<M: ConstString>(server: &Server, any: bool) -> Result<(), ErrorData> {
    if any || server.changes() { Ok(()) } else { Err(ErrorData::method_not_found::<M>()) }
}
