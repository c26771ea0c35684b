//! Questions that depend on the client.

use super::{Confirmation, prompt, said};
use kami::Context;
use kami::context::Feature;

/// Asks whatever the client can answer.
#[kami::tool]
fn test_input_required_result_capabilities(ctx: &Context) -> kami::Result<String> {
    if ctx.can(Feature::Sampling) {
        return Ok(said(&ctx.sample("greeting", prompt("Generate a greeting", 50))?).to_owned());
    }
    if ctx.can(Feature::Form) {
        return Ok(format!("confirmed: {}", ctx.elicit::<Confirmation>("confirm", "Go on?")?.ok));
    }
    Ok("There is nobody to ask.".to_owned())
}
