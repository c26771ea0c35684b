//! One call from start to end.

use super::{
    Call, CallError, Component, Outcome, Reply, Watch, convert, failure,
    sandbox::{self, Terms},
};
use crate::domain::{Content, Grants, Ignore, Limits, Output, ResourceContents, Tool, Usage};
use serde_json::Value;
use std::{sync::Arc, time::Instant};
use tokio_util::sync::CancellationToken;

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
        let input = convert::call(&tool, &arguments, entry);
        let answer =
            enter(component, &terms, report, async |tools, store| tools.call_call(store, &input).await).await?;
        let reply = convert::reply(answer.map_err(convert::error)?)?;
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

/// Asks a component for its tools, in an empty sandbox.
pub(super) async fn list(component: &Component) -> Result<Vec<Tool>, CallError> {
    let watch = Watch::new(Arc::new(Ignore), CancellationToken::new());
    let terms = Terms { grants: Arc::new(Grants::default()), limits: Limits::default(), watch };
    let ask = async |tools: &Guest, store: &mut Store| tools.call_list(store).await;
    let tools = enter(component, &terms, &mut Report::default(), ask).await?;
    tools.into_iter().map(convert::tool).collect()
}

type Guest = super::bindings::exports::kami::tool::tools::Guest;
type Store = wasmtime::Store<super::CallState>;

/// What is known of a call beside its answer.
#[derive(Default)]
struct Report {
    usage: Usage,
    stdout: crate::Captured,
    stderr: crate::Captured,
}

/// Waits for a slot, makes a fresh instance, does `work` in it and drops it before the slot is free again.
async fn enter<T>(
    component: &Component,
    terms: &Terms,
    report: &mut Report,
    work: impl AsyncFnOnce(&Guest, &mut Store) -> wasmtime::Result<T>,
) -> Result<T, CallError> {
    let shared = component.shared();
    let queued = Instant::now();
    let _slot = shared.slots.take().await.map_err(|_| CallError::Busy)?;
    let loading = Instant::now();
    let tools = component.loaded().await?.tools()?;
    let started = Instant::now();
    let mut store = sandbox::store(component.workshop()?, terms, started);
    store.data_mut().wasi.open_dirs()?;
    let deadline = store.data().deadline;
    let mut instantiated = started;
    let done = sandbox::bounded(shared, &terms.watch, deadline, async {
        let instance = tools.instantiate_async(&mut store).await?;
        instantiated = Instant::now();
        work(instance.kami_tool_tools(), &mut store).await
    });
    let done = done.await;
    let ended = Instant::now();
    let (stdout, stderr, logged) = store.data().stdio.collect();
    report.usage = Usage {
        queue: loading - queued,
        load: started - loading,
        instantiate: instantiated - started,
        call: ended - instantiated,
        peak_memory: store.data().budget.peak(),
        logged,
    };
    (report.stdout, report.stderr) = (stdout, stderr);
    done.map_err(|error| failure::classify(error, &terms.limits, &report.stderr))
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
