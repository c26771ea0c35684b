//! Questions to the person, to the model and for folders, as the suite wants them to look.

use kami::Context;
use kami::serde_json::{Value, json};

mod able;
mod forms;
mod rounds;

/// Who somebody is.
#[kami::data]
pub(crate) struct Name {
    /// Your name
    pub(crate) name: String,
}

/// Whether something is right.
#[kami::data]
struct Confirmation {
    /// Is it right?
    ok: bool,
}

/// One question to the model.
fn prompt(text: &str, max_tokens: u32) -> Value {
    let message = json!({ "role": "user", "content": { "type": "text", "text": text } });
    json!({ "messages": [message], "maxTokens": max_tokens })
}

/// The text of a model's answer.
fn said(answer: &Value) -> &str {
    answer.pointer("/content/text").and_then(Value::as_str).unwrap_or_default()
}

/// Asks the model whatever the caller wants to know.
#[kami::tool]
fn test_sampling(
    /// What to ask.
    prompt: String,
    ctx: &Context,
) -> kami::Result<String> {
    let answer = ctx.sample("answer", self::prompt(&prompt, 100))?;
    Ok(format!("LLM response: {}", said(&answer)))
}

/// Needs a model.
#[kami::tool]
fn test_missing_capability(ctx: &Context) -> kami::Result<String> {
    Ok(said(&ctx.sample("answer", prompt("Say hello", 10))?).to_owned())
}

/// Asks while a stream of answers is open.
#[kami::tool]
fn test_streaming_elicitation(ctx: &Context) -> kami::Result<String> {
    let confirmation: Confirmation = ctx.elicit("confirm", "Go on?")?;
    Ok(format!("confirmed: {}", confirmation.ok))
}

/// Asks for a name.
#[kami::tool]
fn test_input_required_result_elicitation(ctx: &Context) -> kami::Result<String> {
    let who: Name = ctx.elicit("user_name", "What is your name?")?;
    Ok(format!("Hello, {}!", who.name))
}

/// Asks the model about France.
#[kami::tool]
fn test_input_required_result_sampling(ctx: &Context) -> kami::Result<String> {
    let answer = ctx.sample("capital_question", prompt("What is the capital of France?", 100))?;
    Ok(format!("The model says: {}", said(&answer)))
}

/// Asks for the folders of the client.
#[kami::tool]
fn test_input_required_result_list_roots(ctx: &Context) -> kami::Result<String> {
    let folders: Vec<String> = ctx.roots("client_roots")?.into_iter().map(|root| root.uri).collect();
    Ok(format!("Folders: {}", folders.join(", ")))
}
