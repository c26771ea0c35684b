//! One `completion/complete`.

use super::{Documents, answer::completions, fault::settled};
use crate::{
    Call,
    domain::{CompletionTarget, Completions, Filled, Principal},
    mcp::{
        Served,
        asking::Entered,
        call::{once, reporting},
        caller::caller,
        observe::Sight,
        server::Server,
    },
};
use rmcp::{
    ErrorData, RoleServer,
    model::{CompleteRequestMethod, CompleteRequestParams, CompleteResult, CompletionContext, Reference},
    service::RequestContext,
};
use tracing::{Instrument, Span};

/// Asks the component behind the prompt or the address for values.
pub(in crate::mcp) async fn complete(
    server: &Server,
    request: CompleteRequestParams,
    context: &RequestContext<RoleServer>,
) -> Result<CompleteResult, ErrorData> {
    let (catalogue, caller) = (server.shelf.catalogue().await?, caller(context));
    let documents = &catalogue.documents;
    if !documents.completes() && !server.changes() {
        return Err(ErrorData::method_not_found::<CompleteRequestMethod>());
    }
    let (served, target) = target(documents, request.r#ref, caller.as_deref())?;
    let argument = (request.argument.name, request.argument.value);
    let call = Call::completing(target, argument, others(request.context));
    let name = name(&call.work.target).to_owned();
    let sight = Sight::of(server.house.audit(), (served, &name), &call.work, context);
    let (span, account) = sight.map_or_else(|| (Span::none(), None), |sight| (sight.span, sight.account));
    let entering = async |call| once((server, served, account.as_ref()), &name, call).await;
    let found = match reporting((server, served), call, context, entering).instrument(span).await {
        Entered::Done(answered) => {
            served.tally.count(&answered.reply);
            settled(answered, served)?
        }
        // there is no way to ask somebody who is still writing
        Entered::Asks(_) => Completions::default(),
    };
    let mut result = completions(found);
    server.sign(&mut result.meta, context);
    Ok(result)
}

fn name(target: &CompletionTarget) -> &str {
    match target {
        CompletionTarget::Prompt(name) | CompletionTarget::Template(name) => name,
    }
}

/// What the value belongs to, and who can complete it.
fn target<'a>(
    documents: &'a Documents,
    wanted: Reference,
    caller: Option<&Principal>,
) -> Result<(&'a Served, CompletionTarget), ErrorData> {
    let missing = |noun, name| ErrorData::invalid_params(format!("there is no {noun} `{name}`"), None);
    match wanted {
        Reference::Prompt(wanted) => {
            let found = documents.prompt(&wanted.name).filter(|prompt| prompt.is_for(caller));
            let prompt = found.ok_or_else(|| missing("prompt", wanted.name))?;
            Ok((&prompt.served, CompletionTarget::Prompt(prompt.own.clone())))
        }
        Reference::Resource(wanted) => {
            let mut families = documents.templates.iter().filter(|family| family.is_for(caller));
            let family = families.find(|family| family.own == wanted.uri);
            let family = family.ok_or_else(|| missing("resource template", wanted.uri))?;
            Ok((&family.served, CompletionTarget::Template(family.own.clone())))
        }
        _ => Err(ErrorData::invalid_params("only prompts and resource templates are completed", None)),
    }
}

fn others(context: Option<CompletionContext>) -> Vec<Filled> {
    let mut others: Vec<Filled> =
        context.and_then(|context| context.arguments).unwrap_or_default().into_iter().collect();
    others.sort();
    others
}
