//! One call from start to end.

use super::{
    Call, CallError, CallState, Component, Loaded, Outcome, Reply, ToolUse, Watch, Work, bindings, convert,
    enter::{Report, enter},
    predecessor,
    sandbox::Terms,
    size,
    work::Stay,
};
use crate::domain::{Grants, Ignore, Limits, Tool};
use serde_json::Value;
use std::{sync::Arc, time::Instant};
use tokio_util::sync::CancellationToken;
use wasmtime::Store;

/// Does what the component is called for.
pub(super) async fn call<W: Work>(component: &Component, call: Call<W>) -> Outcome<W::Answer> {
    let Call { work, entry, grants, limits, sink, cancel } = call;
    let terms = Terms { grants, limits, watch: Watch::new(sink, cancel) };
    let mut report = Report::default();
    let reply = work.perform(Stay { component, terms: &terms, report: &mut report, entry }).await;
    let (stdout, stderr) = (report.stdout, report.stderr);
    Outcome { reply, usage: report.usage, stdout, stderr, denials: terms.watch.denials() }
}

/// Calls one tool.
pub(super) async fn use_tool(work: ToolUse, stay: Stay<'_>) -> Result<Reply, CallError> {
    let ToolUse { tool, mut arguments } = work;
    let Stay { component, terms, report, entry } = stay;
    let known = component.catalogue().await?.find(&tool)?;
    known.drop_nulls(&mut arguments);
    let arguments = Value::Object(arguments);
    known.check_arguments(&arguments)?;
    let reply = if component.inspection().is_predecessor() {
        predecessor::call(component, terms, report, &arguments).await?
    } else {
        let input = convert::call(&tool, &arguments, entry)?;
        let ask = async |loaded: &Loaded, store: &mut Store<CallState>| {
            instantiate(loaded, store).await?.kami_tool_tools().call_call(store, &input).await
        };
        let answer = enter(component, terms, report, ask).await?;
        convert::reply(answer.map_err(convert::error)?)?
    };
    if let Reply::Complete(output) = &reply {
        report.usage.output = size::check(output.content.iter().map(size::content), terms.limits.output)?;
        known.check_output(output)?;
    }
    Ok(reply)
}

/// What somebody who only looks may use: nothing is granted.
pub(super) fn nothing_granted() -> Terms {
    let watch = Watch::new(Arc::new(Ignore), CancellationToken::new());
    Terms { grants: Arc::new(Grants::default()), limits: Limits::default(), watch }
}

/// Asks a component for its tools, in an empty sandbox.
pub(super) async fn list(component: &Component) -> Result<Vec<Tool>, CallError> {
    let terms = nothing_granted();
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
