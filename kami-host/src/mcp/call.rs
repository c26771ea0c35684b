//! One `tools/call`, from the request to the answer.

use super::{
    Served,
    answer::{Scope, answer, unanswered},
    asking::{AskError, Asked, Entered, Era, Permit, Repeat, converse},
    caller::caller,
    chain::chain,
    logging::GUEST,
    observe::Matter,
    pump::{Pump, Sent},
    relay::{Unheard, relay},
    server::Server,
    unknown::unknown,
};
use crate::{Call, CallError, Outcome, Reply, Work, domain::Denial};
use rmcp::{
    ErrorData, RoleServer,
    model::{CallToolRequestParams, CallToolResponse},
    service::RequestContext,
};
use std::sync::Arc;

/// What a call came to that asks nothing any more.
pub(super) struct Answered<A> {
    pub(super) reply: Result<A, CallError>,
    pub(super) denials: Vec<Denial>,
}

/// Calls the tool. Whatever goes wrong inside it is an answer; an error is a request nothing can be called for.
pub(super) async fn call(
    server: &Server,
    request: CallToolRequestParams,
    context: &RequestContext<RoleServer>,
) -> Result<CallToolResponse, ErrorData> {
    let catalogue = tokio::select! {
        catalogue = server.shelf.catalogue() => catalogue?,
        () = context.ct.cancelled() => return Err(ErrorData::internal_error("cancelled", None)),
    };
    let caller = caller(context);
    let found = catalogue.find(&request.name).filter(|entry| entry.is_for(caller.as_deref()));
    let Some(entry) = found else {
        server.house.metrics.count_unknown();
        return Err(unknown(&request.name, (&catalogue, caller.as_deref())));
    };
    let (scope, arguments) = (Scope::from(&*entry.served), request.arguments.unwrap_or_default());
    let repeat = Repeat::new("tools/call", &arguments, (request.input_responses, request.request_state));
    let call = Call::new(&entry.tool, arguments);
    let mut result = match run((server, &entry.served), (&entry.tool, repeat), call, context).await {
        Ok(Asked::Done(Answered { reply, denials })) => answer(reply, &denials, &scope),
        Ok(Asked::InputRequired(mut required)) => {
            server.sign(&mut required.meta, context);
            return Ok(required.into());
        }
        Err(error) => match error.fault(Era::of(context)) {
            Some(fault) => return Err(fault),
            None => unanswered(&error, &scope),
        },
    };
    server.sign(&mut result.meta, context);
    Ok(result.into())
}

/// Enters a component for whatever the call is for, which is `name` to people, and again for as long as it asks.
pub(super) async fn run<W: Work + Clone>(
    (server, served): (&Server, &Served),
    (name, repeat): (&str, Repeat),
    call: Call<W>,
    context: &RequestContext<RoleServer>,
) -> Result<Asked<Answered<W::Answer>>, AskError> {
    let (permit, of) = (Permit::new(served, context), (served.component.inspection().digest(), name));
    let asker = repeat.asker(server, context, of);
    let conversing = async |call: Call<W>| {
        converse(&permit, asker, |entry| once((server, served), name, call.clone().with_entry(entry))).await
    };
    let conversed = reporting((server, served), call, context, conversing).await;
    match &conversed {
        Ok(Asked::Done(answered)) => served.tally.count(&answered.reply),
        Ok(Asked::InputRequired(_)) => {}
        Err(error) => {
            tracing::info!(component = served.name, tool = name, code = error.code(), "{}", chain(error));
            served.tally.count(&Err::<(), _>(error));
        }
    }
    conversed
}

/// Enters a component one time.
pub(super) async fn once<W: Work>(
    (server, served): (&Server, &Served),
    name: &str,
    call: Call<W>,
) -> Entered<Answered<W::Answer>> {
    let tool = if W::KIND == "tool" { name } else { "" };
    let noted = server.house.metrics.begin(Matter { component: &served.name, kind: W::KIND, tool });
    let outcome = served.component.call(call).await;
    noted.end(&outcome);
    log(served, name, &outcome);
    let reply = match outcome.reply {
        Ok(Reply::NeedsInput(required)) => return Entered::Asks(required),
        Ok(Reply::Complete(answer)) => Ok(answer),
        Err(error) => Err(error),
    };
    Entered::Done(Answered { reply, denials: outcome.denials })
}

/// Does the work, and meanwhile tells the client what is reported.
pub(super) async fn reporting<W, T>(
    (server, served): (&Server, &Served),
    call: Call<W>,
    context: &RequestContext<RoleServer>,
    work: impl AsyncFnOnce(Call<W>) -> T,
) -> T {
    let (wanted, token) = (server.level(context), context.meta.get_progress_token());
    let call = call.with_grants(served.grants.clone()).with_limits(served.limits).with_cancel(context.ct.clone());
    if wanted.is_none() && token.is_none() {
        return work(call.with_sink(Arc::new(Unheard::new(&served.name)))).await;
    }
    let (relay, reports) = relay(&served.name, wanted);
    let call = call.with_sink(Arc::new(relay));
    let (peer, component, heartbeat) = (context.peer.clone(), served.name.clone(), server.house.heartbeat);
    let pump = Pump { peer, token, component, reports, heartbeat, sent: Sent::default() };
    let gone = async {
        tokio::select! {
            () = context.ct.cancelled() => {}
            () = server.closed.cancelled() => {}
        }
    };
    // most calls are made without, and smaller for it
    Box::pin(pump.beside(work(call), gone)).await
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
