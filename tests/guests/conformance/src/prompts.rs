//! Prompts.

use kami::content::{EmbeddedResource, Image};
use kami::{Context, Message};

use crate::documents::PIXEL;

/// A prompt without arguments.
#[kami::prompt]
fn test_simple_prompt() -> &'static str {
    "This is a simple prompt for testing."
}

/// Values that begin as typed.
fn values(typed: &str) -> Vec<String> {
    ["test1", "test2", "paris"].into_iter().filter(|value| value.starts_with(typed)).map(str::to_owned).collect()
}

/// A prompt with two arguments.
#[kami::prompt(complete(arg1 = values))]
fn test_prompt_with_arguments(
    /// The first argument.
    arg1: String,
    /// The second argument.
    arg2: String,
) -> String {
    format!("Prompt with arguments: arg1='{arg1}', arg2='{arg2}'")
}

/// A prompt that brings a resource along.
#[kami::prompt]
fn test_prompt_with_embedded_resource(
    /// The address of the resource.
    #[kami(rename = "resourceUri")]
    resource_uri: String,
) -> Vec<Message> {
    let resource = EmbeddedResource::text(resource_uri, "Embedded resource content for testing.");
    vec![Message::user(resource.mime_type("text/plain")), Message::user("Please process the embedded resource above.")]
}

/// A prompt that brings a picture along.
#[kami::prompt]
fn test_prompt_with_image() -> [Message; 2] {
    [Message::user(Image::new(PIXEL, "image/png")), Message::user("Please analyze the image above.")]
}

/// What the person is asked for.
#[kami::data]
struct UserContext {
    /// The context to use.
    context: String,
}

/// A prompt that asks the person first.
#[kami::prompt]
fn test_input_required_result_prompt(ctx: &Context) -> kami::Result<String> {
    let answer: UserContext = ctx.elicit("user_context", "What context should the prompt use?")?;
    Ok(format!("Use this context: {}", answer.context))
}
