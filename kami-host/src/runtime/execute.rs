//! One call from start to end.

use super::{
    Call, CallError, CallState, Component, Loaded, Outcome, Reply, Watch,
    bindings::{self, exports::kami::tool::tools::Invocation},
    convert,
    enter::{Report, enter},
    predecessor,
    sandbox::Terms,
};
use crate::domain::{Content, Grants, Ignore, Limits, Output, ResourceContents, Tool};
use serde_json::Value;
use std::{sync::Arc, time::Instant};
use tokio_util::sync::CancellationToken;
use wasmtime::Store;

/// Calls one tool.
pub(super) async fn call(component: &Component, call: Call) -> Outcome {
    let Call { tool, mut arguments, entry, grants, limits, sink, cancel } = call;
    let terms = Terms { grants, limits, watch: Watch::new(sink, cancel) };
    let mut report = Report::default();
    let work = async |report: &mut Report| {
        let known = component.catalogue().await?.find(&tool)?;
        known.drop_nulls(&mut arguments);
        let arguments = Value::Object(arguments);
        known.check_arguments(&arguments)?;
        let reply = match component.inspection().is_predecessor() {
            true => predecessor::call(component, &terms, report, &arguments).await?,
            false => ask(component, &terms, report, convert::call(&tool, &arguments, entry)?).await?,
        };
        if let Reply::Complete(output) = &reply {
            check_size(output, &limits)?;
            known.check_output(output)?;
        }
        Ok(reply)
    };
    let reply = work(&mut report).await;
    let (stdout, stderr) = (report.stdout, report.stderr);
    Outcome { reply, usage: report.usage, stdout, stderr, denials: terms.watch.denials() }
}

async fn ask(component: &Component, terms: &Terms, report: &mut Report, input: Invocation) -> Result<Reply, CallError> {
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        instantiate(loaded, store).await?.kami_tool_tools().call_call(store, &input).await
    };
    let answer = enter(component, terms, report, ask).await?;
    convert::reply(answer.map_err(convert::error)?)
}

/// Asks a component for its tools, in an empty sandbox.
pub(super) async fn list(component: &Component) -> Result<Vec<Tool>, CallError> {
    let watch = Watch::new(Arc::new(Ignore), CancellationToken::new());
    let terms = Terms { grants: Arc::new(Grants::default()), limits: Limits::default(), watch };
    if component.inspection().is_predecessor() {
        return predecessor::list(component, &terms).await;
    }
    let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
        instantiate(loaded, store).await?.kami_tool_tools().call_list(store).await
    };
    let tools = enter(component, &terms, &mut Report::default(), ask).await?;
    tools.into_iter().map(convert::tool).collect()
}

async fn instantiate(loaded: &Loaded, store: &mut Store<CallState>) -> wasmtime::Result<bindings::Tool> {
    store.data_mut().wasi.open_dirs().map_err(CallError::from)?;
    let instance = loaded.tools()?.instantiate_async(&mut *store).await?;
    store.data_mut().instantiated = Instant::now();
    Ok(instance)
}

fn check_size(output: &Output, limits: &Limits) -> Result<(), CallError> {
    let piece = |content: &Content| match content {
        Content::Text(text) => text.len(),
        Content::Image(blob) | Content::Audio(blob) => blob.data.len(),
        Content::EmbeddedResource(ResourceContents::Text { text, .. }) => text.len(),
        Content::EmbeddedResource(ResourceContents::Blob { data, .. }) => data.len(),
        Content::ResourceLink(link) => link.uri.len() + link.name.len(),
    };
    let size: usize = output.content.iter().map(piece).sum();
    if size as u64 > limits.output.bytes() {
        return Err(CallError::OutputTooLarge { limit: limits.output });
    }
    Ok(())
}
