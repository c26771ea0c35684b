//! One `tools/call`, from the request to the answer.

use super::{
    Catalogue, Served,
    answer::{Scope, answer},
    caller::caller,
    chain::chain,
    logging::GUEST,
    pump::Pump,
    relay::relay,
    server::Server,
};
use crate::{Call, Outcome, Work, domain::Principal};
use rmcp::{
    ErrorData, RoleServer,
    model::{CallToolRequestParams, CallToolResult},
    service::RequestContext,
};
use std::sync::Arc;

/// Calls the tool. Whatever goes wrong inside it is an answer; an error is a request nothing can be called for.
pub(super) async fn call(
    server: &Server,
    request: CallToolRequestParams,
    context: &RequestContext<RoleServer>,
) -> Result<CallToolResult, ErrorData> {
    let catalogue = tokio::select! {
        catalogue = server.shelf.catalogue() => catalogue?,
        () = context.ct.cancelled() => return Err(ErrorData::internal_error("cancelled", None)),
    };
    let caller = caller(context);
    let found = catalogue.find(&request.name).filter(|entry| entry.is_for(caller.as_deref()));
    let Some(entry) = found else { return Err(unknown(&request.name, (&catalogue, caller.as_deref()))) };
    let call = Call::new(&entry.tool, request.arguments.unwrap_or_default());
    let outcome = run((server, &entry.served), &entry.tool, call, context).await;
    Ok(answer(outcome, &Scope::from(&*entry.served)))
}

/// A tool somebody may not use is one that is not there for them.
fn unknown(tool: &str, (catalogue, caller): (&Catalogue, Option<&Principal>)) -> ErrorData {
    let known = catalogue.entries().iter().filter(|entry| entry.is_for(caller));
    let mut names: Vec<&str> = known.map(|entry| &*entry.offered.name).collect();
    names.sort_by_cached_key(|name| strsim::damerau_levenshtein(name, tool));
    let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    ErrorData::invalid_params(format!("there is no tool `{tool}`; there are: {names}"), None)
}

/// Enters a component for whatever the call is for, which is `name` to people.
pub(super) async fn run<W: Work>(
    (server, served): (&Server, &Served),
    name: &str,
    call: Call<W>,
    context: &RequestContext<RoleServer>,
) -> Outcome<W::Answer> {
    let outcome = enter((server, served), call, context).await;
    log(served, name, &outcome);
    served.tally.count(&outcome.reply);
    outcome
}

async fn enter<W: Work>(
    (server, served): (&Server, &Served),
    call: Call<W>,
    context: &RequestContext<RoleServer>,
) -> Outcome<W::Answer> {
    let (wanted, token) = (server.level(context), context.meta.get_progress_token());
    let (relay, reports) = relay(&served.name, wanted);
    let call = call
        .with_grants(served.grants.clone())
        .with_limits(served.limits)
        .with_sink(Arc::new(relay))
        .with_cancel(context.ct.clone());
    if wanted.is_none() && token.is_none() {
        return served.component.call(call).await;
    }
    let pump =
        Pump { peer: context.peer.clone(), token, component: served.name.clone(), reports, sent: f64::NEG_INFINITY };
    let gone = async {
        tokio::select! {
            () = context.ct.cancelled() => {}
            () = server.closed.cancelled() => {}
        }
    };
    pump.beside(served.component.call(call), gone).await
}

/// What the client is not told: causes, and what the component printed.
fn log<A>(served: &Served, tool: &str, outcome: &Outcome<A>) {
    let component = &served.name;
    if let Err(error) = &outcome.reply {
        tracing::info!(component, tool, code = error.code(), "{}", chain(error));
    }
    for (stream, captured) in [("stdout", &outcome.stdout), ("stderr", &outcome.stderr)] {
        if !captured.bytes.is_empty() {
            tracing::debug!(target: GUEST, component, tool, stream, dropped = captured.dropped, "{}", captured.text());
        }
    }
}
