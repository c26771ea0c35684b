//! One `completion/complete`.

use super::{answer::completions, fault::settle};
use crate::{
    Call, Reply,
    domain::{CompletionTarget, Completions, Filled},
    mcp::{Served, call::run, caller::caller, server::Server},
};
use rmcp::{
    ErrorData, RoleServer,
    model::{CompleteRequestMethod, CompleteRequestParams, CompleteResult, CompletionContext, Reference},
    service::RequestContext,
};

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
    let missing = |noun, name| ErrorData::invalid_params(format!("there is no {noun} `{name}`"), None);
    let (served, target): (&Served, _) = match &request.r#ref {
        Reference::Prompt(wanted) => {
            let found = documents.prompt(&wanted.name).filter(|prompt| prompt.is_for(caller.as_deref()));
            let prompt = found.ok_or_else(|| missing("prompt", &wanted.name))?;
            (&prompt.served, CompletionTarget::Prompt(prompt.own.clone()))
        }
        Reference::Resource(wanted) => {
            let mut families = documents.templates.iter().filter(|family| family.is_for(caller.as_deref()));
            let family = families.find(|family| family.own == wanted.uri);
            let family = family.ok_or_else(|| missing("resource template", &wanted.uri))?;
            (&family.served, CompletionTarget::Template(family.own.clone()))
        }
        _ => return Err(ErrorData::invalid_params("only prompts and resource templates are completed", None)),
    };
    let argument = (request.argument.name, request.argument.value);
    let call = Call::completing(target, argument, others(request.context));
    let outcome = run((server, served), "completion", call, context).await;
    let found = match settle(outcome, served)? {
        Reply::Complete(found) => found,
        Reply::NeedsInput(_) => Completions::default(),
    };
    let mut result = completions(found);
    server.sign(&mut result.meta, context);
    Ok(result)
}

fn others(context: Option<CompletionContext>) -> Vec<Filled> {
    let mut others: Vec<Filled> =
        context.and_then(|context| context.arguments).unwrap_or_default().into_iter().collect();
    others.sort();
    others
}
