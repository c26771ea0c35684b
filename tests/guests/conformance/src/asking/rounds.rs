//! What is kept between the rounds of a call.

use super::{Confirmation, Name};
use kami::Context;

/// A colour.
#[kami::data]
struct Colour {
    /// Your favourite colour
    color: String,
}

/// Tells whether what it kept came back.
fn confirm(ctx: &Context) -> kami::Result<&'static str> {
    let kept: Option<String> = ctx.state()?;
    ctx.set_state(&"kept")?;
    let confirmation: Confirmation = ctx.elicit("confirm", "Please confirm")?;
    kami::ensure!(confirmation.ok, "not confirmed");
    Ok(if kept.as_deref() == Some("kept") { "state-ok" } else { "state-lost" })
}

/// Keeps something until there is an answer.
#[kami::tool]
fn test_input_required_result_request_state(ctx: &Context) -> kami::Result<&'static str> {
    confirm(ctx)
}

/// Keeps something nobody else may change.
#[kami::tool]
fn test_input_required_result_tampered_state(ctx: &Context) -> kami::Result<&'static str> {
    confirm(ctx)
}

/// Asks twice.
#[kami::tool]
fn test_input_required_result_multi_round(ctx: &Context) -> kami::Result<String> {
    let round = ctx.state::<u32>()?.unwrap_or_default() + 1;
    ctx.set_state(&round)?;
    let who: Name = ctx.elicit("step1", "Step 1: What is your name?")?;
    let favourite: Colour = ctx.elicit("step2", "Step 2: What is your favorite color?")?;
    Ok(format!("{} likes {}, in round {round}", who.name, favourite.color))
}
