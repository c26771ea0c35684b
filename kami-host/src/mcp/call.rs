//! One `tools/call`, from the request to the answer.

use super::{
    Served,
    answer::{Scope, answer, unanswered},
    asking::{AskError, Asked, Entered, Era, Permit, Repeat, converse},
    caller::caller,
    observe::{Account, Matter, Missing, Sight, tell, tell_unanswered},
    pump::{Pump, Sent},
    relay::{Unheard, relay},
    server::Server,
    tasks::{self, Status, within},
    unknown::unknown,
};
use crate::{Call, CallError, Outcome, Reply, Work, domain::Denial};
use rmcp::{
    ErrorData, RoleServer,
    model::{CallToolRequestParams, CallToolResponse},
    service::RequestContext,
};
use std::sync::Arc;
use tracing::Instrument;

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
    let catalogue = context.ct.run_until_cancelled(server.shelf.catalogue()).await;
    let catalogue = catalogue.ok_or_else(|| ErrorData::internal_error("cancelled", None))??;
    let caller = caller(context);
    let found = catalogue.find(&request.name).filter(|entry| entry.is_for(caller.as_deref()));
    let Some(entry) = found else {
        Missing::Tool(&request.name).note(server, || request.arguments.into(), context);
        return Err(unknown(&request.name, (&catalogue, caller.as_deref())));
    };
    let (scope, arguments) = (Scope::from(&*entry.served), request.arguments.unwrap_or_default());
    let repeat = Repeat::new("tools/call", &arguments, (request.input_responses, request.request_state));
    let call = Call::new(&entry.tool, arguments);
    if tasks::wanted(entry, context)? {
        return tasks::start(server, entry, (repeat, call), context);
    }
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
    let sight = Sight::of(server.house.audit(), (served, name), &call.work, context);
    let account = sight.as_ref().and_then(|sight| sight.account.as_ref());
    let conversing = async |call: Call<W>| {
        converse(&permit, asker, |entry| once((server, served, account), name, call.clone().with_entry(entry))).await
    };
    let conversed = match &sight {
        None => reporting((server, served), call, context, conversing).await,
        // as with the pump
        Some(sight) => {
            let reporting = reporting((server, served), call, context, conversing);
            Box::pin(reporting.instrument(sight.span.clone())).await
        }
    };
    match &conversed {
        Ok(Asked::Done(answered)) => served.tally.count(&answered.reply),
        Ok(Asked::InputRequired(_)) => {}
        Err(error) => {
            tell_unanswered(error, (server, sight.as_deref()), Matter::of::<W>(served, name));
            served.tally.count(&Err::<(), _>(error));
        }
    }
    conversed
}

/// Enters a component one time.
pub(super) async fn once<W: Work>(
    (server, served, account): (&Server, &Served, Option<&Account<'_>>),
    name: &str,
    call: Call<W>,
) -> Entered<Answered<W::Answer>> {
    let account = account.map(Account::entered);
    let mut noted = server.house.metrics.begin(Matter::of::<W>(served, name), account);
    let outcome = match noted.check() {
        Ok(()) => served.component.call(call).await,
        Err(error) => Outcome::refused(error),
    };
    let took = noted.end(&outcome);
    tell(served, &outcome, took);
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
    if let Some(task) = within(context) {
        return work(call.with_sink(Arc::new(Status::new(task.clone(), &served.name)))).await;
    }
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
