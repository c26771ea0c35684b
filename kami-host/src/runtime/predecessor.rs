//! Tools written for the predecessor, whose contract was `kami:tool@0.1.0`: a component is one tool, from JSON text to any
//! text, and describes itself.

use super::{
    CallError, CallState, Component, Loaded, Reply, convert,
    enter::{Report, enter},
    sandbox::Terms,
};
use crate::domain::{Content, Output, Tool};
use serde_json::Value;
use std::time::Instant;
use wasmtime::Store;

pub(crate) mod bindings;
mod description;

use bindings::Predecessor;

/// Calls the one tool there is.
pub(super) async fn call(
    component: &Component,
    terms: &Terms,
    report: &mut Report,
    arguments: &Value,
) -> Result<Reply, CallError> {
    let input = convert::text(arguments)?;
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        instantiate(loaded, store).await?.kami_tool_tool().call_run(store, &input).await
    };
    let answer = enter(component, terms, report, ask).await?;
    let text = answer.map_err(|message| CallError::Failed { message })?;
    Ok(Reply::Complete(Output { content: vec![Content::Text(text)], ..Output::default() }))
}

/// Asks the component what it is.
pub(super) async fn list(component: &Component, terms: &Terms) -> Result<Vec<Tool>, CallError> {
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        instantiate(loaded, store).await?.kami_tool_tool().call_describe(store).await
    };
    let text = enter(component, terms, &mut Report::default(), ask).await?;
    Ok(vec![description::tool(&text)?])
}

async fn instantiate(loaded: &Loaded, store: &mut Store<CallState>) -> wasmtime::Result<Predecessor> {
    store.data_mut().wasi.open_dirs().map_err(CallError::from)?;
    let instance = loaded.predecessor()?.instantiate_async(&mut *store).await?;
    store.data_mut().instantiated = Instant::now();
    Ok(instance)
}
