//! Questions to the person and to the model.

use kami::Context;
use kami::serde_json::{Value, json};

/// A cup of coffee.
#[kami::data]
struct Coffee {
    /// How large?
    size: Size,
    /// With milk?
    milk: bool,
    /// How many lumps of sugar?
    #[schemars(range(max = 5))]
    sugar: Option<u8>,
}

/// A size.
#[kami::data]
#[serde(rename_all = "lowercase")]
enum Size {
    /// A quarter of a litre.
    Small,
    /// Half a litre.
    Large,
}

/// Asks what coffee to make.
#[kami::tool]
fn elicit(ctx: &Context) -> kami::Result<String> {
    let coffee: Coffee = ctx.elicit("coffee", "What shall it be?")?;
    let size = match coffee.size {
        Size::Small => "small",
        Size::Large => "large",
    };
    Ok(format!("a {size} coffee, milk: {}, sugar: {}", coffee.milk, coffee.sugar.unwrap_or_default()))
}

/// A name.
#[kami::data]
struct Name {
    /// The name.
    name: String,
}

/// Asks two questions, one after the other, and keeps the number of rounds.
#[kami::tool]
fn elicit_twice(ctx: &Context) -> kami::Result<String> {
    let round = ctx.state::<u32>()?.unwrap_or_default() + 1;
    ctx.set_state(&round)?;
    let first: Name = ctx.elicit("first", "The first name?")?;
    let last: Name = ctx.elicit("last", "The last name?")?;
    Ok(format!("{} {}, after {round} rounds", first.name, last.name))
}

/// Asks the person to visit a page.
#[kami::tool]
fn elicit_url(ctx: &Context) -> kami::Result<&'static str> {
    ctx.elicit_url("sign-in", "Please sign in.", "https://example.com/sign-in")?;
    Ok("signed in")
}

/// Asks the client's model.
#[kami::tool]
fn sample(prompt: String, ctx: &Context) -> kami::Result<String> {
    let message = json!({ "role": "user", "content": { "type": "text", "text": prompt } });
    let answer = ctx.sample("model", json!({ "messages": [message], "maxTokens": 100 }))?;
    Ok(answer.pointer("/content/text").and_then(Value::as_str).unwrap_or_default().to_owned())
}

/// Lists the client's root folders.
#[kami::tool]
fn roots(ctx: &Context) -> kami::Result<Vec<String>> {
    Ok(ctx.roots("roots")?.into_iter().map(|root| root.uri).collect())
}
