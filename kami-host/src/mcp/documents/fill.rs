//! One `prompts/get`.

use super::{answer::messages, fault::settle};
use crate::{
    Call,
    domain::Filled,
    mcp::{
        asking::{Asked, Era, Repeat},
        call::run,
        caller::caller,
        observe::Missing,
        server::Server,
    },
};
use rmcp::{
    ErrorData, RoleServer,
    model::{GetPromptRequestParams, GetPromptResponse, JsonObject, Prompt},
    service::RequestContext,
};
use serde_json::Value;

/// Fills in the prompt.
pub(in crate::mcp) async fn fill(
    server: &Server,
    request: GetPromptRequestParams,
    context: &RequestContext<RoleServer>,
) -> Result<GetPromptResponse, ErrorData> {
    let (catalogue, caller) = (server.shelf.catalogue().await?, caller(context));
    let found = catalogue.documents.prompt(&request.name).filter(|prompt| prompt.is_for(caller.as_deref()));
    let unknown = || ErrorData::invalid_params(format!("there is no prompt `{}`", request.name), None);
    let arguments = request.arguments.unwrap_or_default();
    let Some(prompt) = found else {
        Missing::Prompt(&request.name).note(server, || arguments.into(), context);
        return Err(unknown());
    };
    let repeat = Repeat::new("prompts/get", &arguments, (request.input_responses, request.request_state));
    let arguments = filled(arguments)?;
    check(&prompt.offered, &arguments)?;
    let call = Call::filling(&prompt.own, arguments);
    let conversed = run((server, &prompt.served), (&prompt.own, repeat), call, context).await;
    match settle(conversed, &prompt.served, Era::of(context))? {
        Asked::Done(filled) => {
            let mut result = messages(filled);
            server.sign(&mut result.meta, context);
            Ok(result.into())
        }
        Asked::InputRequired(mut required) => {
            server.sign(&mut required.meta, context);
            Ok(required.into())
        }
    }
}

/// The protocol knows texts only.
fn filled(arguments: JsonObject) -> Result<Vec<Filled>, ErrorData> {
    let text = |(name, value)| match value {
        Value::String(text) => Ok((name, text)),
        _ => Err(ErrorData::invalid_params(format!("the argument `{name}` is no text"), None)),
    };
    arguments.into_iter().map(text).collect()
}

fn check(prompt: &Prompt, filled: &[Filled]) -> Result<(), ErrorData> {
    let arguments = prompt.arguments.as_deref().unwrap_or_default();
    for argument in arguments.iter().filter(|argument| argument.required == Some(true)) {
        if !filled.iter().any(|(name, _)| *name == argument.name) {
            return Err(ErrorData::invalid_params(format!("the argument `{}` is missing", argument.name), None));
        }
    }
    Ok(())
}
