//! The lists of resources and prompts: what the one who asks may use.

use super::{Documents, collection::Held};
use crate::mcp::{caller::caller, page, server::Server};
use rmcp::{
    ErrorData, RoleServer,
    model::{
        ConstString, ListPromptsRequestMethod, ListPromptsResult, ListResourceTemplatesRequestMethod,
        ListResourceTemplatesResult, ListResourcesRequestMethod, ListResourcesResult, PaginatedRequestParams, Prompt,
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
    let catalogue = server.shelf.catalogue().await?;
    let documents = offered::<ListPromptsRequestMethod>(server, &catalogue.documents, Documents::has_prompts)?;
    let (seen, next) = seen(("prompts", |it: &Held<Prompt>| &it.offered.name), (&documents.prompts, context), page)?;
    let mut result = ListPromptsResult::with_all_items(seen);
    result.next_cursor = next;
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
    let catalogue = server.shelf.catalogue().await?;
    let documents = offered::<ListResourcesRequestMethod>(server, &catalogue.documents, Documents::has_resources)?;
    let (seen, next) = seen(("resources", |it| &it.own), (&documents.resources, context), page)?;
    let mut result = ListResourcesResult::with_all_items(seen);
    result.next_cursor = next;
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
    let catalogue = server.shelf.catalogue().await?;
    let known = Documents::has_resources;
    let documents = offered::<ListResourceTemplatesRequestMethod>(server, &catalogue.documents, known)?;
    let (seen, next) = seen(("templates", |it| &it.own), (&documents.templates, context), page)?;
    let mut result = ListResourceTemplatesResult::with_all_items(seen);
    result.next_cursor = next;
    (result.ttl_ms, result.cache_scope) = server.freshness(context);
    server.sign(&mut result.meta, context);
    Ok(result)
}

fn seen<T: Clone>(
    (list, key): (&str, fn(&Held<T>) -> &str),
    (all, context): (&[Held<T>], &RequestContext<RoleServer>),
    page: Page,
) -> Result<page::Page<T>, ErrorData> {
    let caller = caller(context);
    let seen = all.iter().filter(|one| one.is_for(caller.as_deref()));
    page::page(list, seen.map(|one| (key(one), &one.offered)), page)
}

/// What is not announced is not there; what may yet come is an empty list.
fn offered<'a, M: ConstString>(
    server: &Server,
    documents: &'a Documents,
    has_any: fn(&Documents) -> bool,
) -> Result<&'a Documents, ErrorData> {
    if has_any(documents) || server.changes() { Ok(documents) } else { Err(ErrorData::method_not_found::<M>()) }
}
