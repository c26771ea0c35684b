//! Resources and prompts: read, filled in, completed, listed.

use super::{
    CallError, CallState, Completing, Component, Filling, Loaded, Reading, Reply, bindings, convert,
    enter::{Report, enter},
    execute, size,
    work::Stay,
};
use crate::domain::{Completions, Listing, Messages, ResourceContents};
use std::time::Instant;
use wasmtime::Store;

mod carried;

/// What components that offer resources export.
const RESOURCES: &str = "kami:tool/resources@0.2.";
/// What components that offer prompts export.
const PROMPTS: &str = "kami:tool/prompts@0.2.";

/// Reads one resource.
pub(super) async fn read(work: Reading, stay: Stay<'_>) -> Result<Reply<Vec<ResourceContents>>, CallError> {
    let Reading { uri } = work;
    let Stay { component, terms, report, entry } = stay;
    if let Some(parts) = carried::read(component, &uri, &terms.limits) {
        return parts;
    }
    if !exports(component, RESOURCES) {
        return Err(CallError::UnknownResource { uri });
    }
    let entry = convert::entry(entry)?;
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        resources(loaded, store).await?.kami_tool_resources().call_read(store, &uri, &entry).await
    };
    let answer = enter(component, terms, report, ask).await?;
    let reply = convert::read(answer.map_err(|error| convert::read_error(error, &uri))?)?;
    if let Reply::Complete(parts) = &reply {
        size::check(parts.iter().map(size::contents), terms.limits.output)?;
    }
    Ok(reply)
}

/// Fills in one prompt.
pub(super) async fn fill(work: Filling, stay: Stay<'_>) -> Result<Reply<Messages>, CallError> {
    let Filling { prompt, arguments } = work;
    let Stay { component, terms, report, entry } = stay;
    if let Some(messages) = carried::fill(component, (&prompt, &arguments), &terms.limits) {
        return messages;
    }
    if !exports(component, PROMPTS) {
        return Err(CallError::UnknownPrompt { prompt });
    }
    let (entry, arguments) = (convert::entry(entry)?, arguments.into_iter().map(convert::filled).collect::<Vec<_>>());
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        prompts(loaded, store).await?.kami_tool_prompts().call_get(store, &prompt, &arguments, &entry).await
    };
    let answer = enter(component, terms, report, ask).await?;
    let reply = convert::messages(answer.map_err(|error| convert::get_error(error, &prompt))?)?;
    if let Reply::Complete(messages) = &reply {
        let sizes = messages.messages.iter().map(|(_, content)| size::content(content));
        size::check(sizes, terms.limits.output)?;
    }
    Ok(reply)
}

/// Finishes one half-typed value. A component without prompts completes nothing.
pub(super) async fn complete(work: Completing, stay: Stay<'_>) -> Result<Reply<Completions>, CallError> {
    let Stay { component, terms, report, .. } = stay;
    if let Some(found) = carried::complete(component, &work) {
        return Ok(Reply::Complete(found));
    }
    if !exports(component, PROMPTS) {
        return Ok(Reply::Complete(Completions::default()));
    }
    let (target, argument) = (convert::target(work.target), convert::filled(work.argument));
    let others: Vec<_> = work.others.into_iter().map(convert::filled).collect();
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        prompts(loaded, store).await?.kami_tool_prompts().call_complete(store, &target, &argument, &others).await
    };
    let found = enter(component, terms, report, ask).await?;
    size::check(found.values.iter().map(String::len), terms.limits.output)?;
    Ok(Reply::Complete(Completions { values: found.values, total: found.total, has_more: found.has_more }))
}

/// Asks a component for everything it offers, in an empty sandbox.
pub(super) async fn list(component: &Component) -> Result<Listing, CallError> {
    let mut listing = Listing { tools: execute::list(component).await?, ..Listing::default() };
    let terms = execute::nothing_granted();
    if exports(component, RESOURCES) {
        let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
            let instance = resources(loaded, store).await?;
            let listed = instance.kami_tool_resources().call_list(&mut *store).await?;
            Ok((listed, instance.kami_tool_resources().call_templates(store).await?))
        };
        let (listed, templates) = enter(component, &terms, &mut Report::default(), ask).await?;
        listing.resources = listed.into_iter().map(convert::resource).collect::<Result<_, _>>()?;
        listing.resource_templates = templates.into_iter().map(convert::template).collect::<Result<_, _>>()?;
    }
    if exports(component, PROMPTS) {
        let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
            prompts(loaded, store).await?.kami_tool_prompts().call_list(store).await
        };
        let listed = enter(component, &terms, &mut Report::default(), ask).await?;
        listing.prompts = listed.into_iter().map(convert::prompt).collect::<Result<_, _>>()?;
    }
    Ok(listing)
}

fn exports(component: &Component, interface: &str) -> bool {
    component.inspection().exports().iter().any(|export| export.starts_with(interface))
}

async fn resources(
    loaded: &Loaded,
    store: &mut Store<CallState>,
) -> wasmtime::Result<bindings::resources::ResourceProvider> {
    store.data_mut().wasi.open_dirs().map_err(CallError::from)?;
    let instance = loaded.resources()?.instantiate_async(&mut *store).await?;
    store.data_mut().instantiated = Instant::now();
    Ok(instance)
}

async fn prompts(loaded: &Loaded, store: &mut Store<CallState>) -> wasmtime::Result<bindings::prompts::PromptProvider> {
    store.data_mut().wasi.open_dirs().map_err(CallError::from)?;
    let instance = loaded.prompts()?.instantiate_async(&mut *store).await?;
    store.data_mut().instantiated = Instant::now();
    Ok(instance)
}
