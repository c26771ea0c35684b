//! The lists of resources and prompts: what the one who asks may use.

use super::{Documents, collection::Held};
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
    let documents = offered::<ListPromptsRequestMethod>(server, &catalogue.documents, Documents::has_prompts)?;
    let mut result = ListPromptsResult::with_all_items(seen(&documents.prompts, context));
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
    let documents = offered::<ListResourcesRequestMethod>(server, &catalogue.documents, Documents::has_resources)?;
    let mut result = ListResourcesResult::with_all_items(seen(&documents.resources, context));
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
    let known = Documents::has_resources;
    let documents = offered::<ListResourceTemplatesRequestMethod>(server, &catalogue.documents, known)?;
    let mut result = ListResourceTemplatesResult::with_all_items(seen(&documents.templates, context));
    (result.ttl_ms, result.cache_scope) = server.freshness(context);
    server.sign(&mut result.meta, context);
    Ok(result)
}

fn seen<T: Clone>(all: &[Held<T>], context: &RequestContext<RoleServer>) -> Vec<T> {
    let caller = caller(context);
    all.iter().filter(|one| one.is_for(caller.as_deref())).map(|one| one.offered.clone()).collect()
}

/// What is not announced is not there; what may yet come is an empty list.
fn offered<'a, M: ConstString>(
    server: &Server,
    documents: &'a Documents,
    has_any: fn(&Documents) -> bool,
) -> Result<&'a Documents, ErrorData> {
    if has_any(documents) || server.changes() { Ok(documents) } else { Err(ErrorData::method_not_found::<M>()) }
}
