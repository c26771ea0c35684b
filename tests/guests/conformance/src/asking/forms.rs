//! Forms with every kind of field.

use kami::Context;
use kami::serde_json::{Value, json, to_value};

/// Contact details.
#[kami::data]
struct Contact {
    /// User's response
    username: String,
    /// User's email address
    email: String,
}

/// A form with defaults.
#[kami::data]
struct Defaults {
    #[schemars(extend("default" = "John Doe"))]
    name: String,
    #[schemars(extend("default" = 30))]
    age: i64,
    #[schemars(extend("default" = 95.5))]
    score: f64,
    #[schemars(extend("enum" = ["active", "inactive", "pending"], "default" = "active"))]
    status: String,
    #[schemars(extend("default" = true))]
    verified: bool,
}

/// A form with choices of every kind.
#[kami::data]
#[serde(rename_all = "camelCase")]
struct Choices {
    #[schemars(extend("enum" = ["option1", "option2", "option3"]))]
    untitled_single: String,
    #[schemars(extend("oneOf" = [
        { "const": "value1", "title": "First Option" },
        { "const": "value2", "title": "Second Option" },
        { "const": "value3", "title": "Third Option" },
    ]))]
    titled_single: String,
    #[schemars(extend("enum" = ["opt1", "opt2", "opt3"], "enumNames" = ["Option One", "Option Two", "Option Three"]))]
    legacy_enum: String,
    #[schemars(extend("items" = { "type": "string", "enum": ["option1", "option2", "option3"] }))]
    untitled_multi: Vec<String>,
    #[schemars(extend("items" = { "anyOf": [
        { "const": "value1", "title": "First Choice" },
        { "const": "value2", "title": "Second Choice" },
        { "const": "value3", "title": "Third Choice" },
    ] }))]
    titled_multi: Vec<String>,
}

fn completed(content: kami::serde_json::Result<Value>) -> kami::Result<String> {
    Ok(format!("Elicitation completed: action=accept, content={}", content?))
}

/// Asks the person for contact details.
#[kami::tool]
fn test_elicitation(
    /// What to say.
    message: String,
    ctx: &Context,
) -> kami::Result<String> {
    let contact: Contact = ctx.elicit("contact", message)?;
    let content = json!({ "username": contact.username, "email": contact.email });
    Ok(format!("User response: action=accept, content={content}"))
}

/// Asks with a form that is filled in already.
#[kami::tool]
fn test_elicitation_sep1034_defaults(ctx: &Context) -> kami::Result<String> {
    completed(to_value(ctx.elicit::<Defaults>("defaults", "Please review and update the form fields with defaults")?))
}

/// Asks with every kind of choice.
#[kami::tool]
fn test_elicitation_sep1330_enums(ctx: &Context) -> kami::Result<String> {
    completed(to_value(ctx.elicit::<Choices>("choices", "Please select options from the enum fields")?))
}
