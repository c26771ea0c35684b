//! Several questions at once.

use super::{Confirmation, Name, prompt, said};
use kami::Context;
use kami::context::{Feature, all};

/// Asks the person, the model and for folders at once.
#[kami::tool]
fn test_input_required_result_multiple_inputs(ctx: &Context) -> kami::Result<String> {
    ctx.set_state(&"asked")?;
    let (who, greeting, folders) = all((
        ctx.elicit::<Name>("user_name", "What is your name?"),
        ctx.sample("greeting", prompt("Generate a greeting", 50)),
        ctx.roots("client_roots"),
    ))?;
    Ok(format!("{} {}, {} folders", said(&greeting), who.name, folders.len()))
}

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
