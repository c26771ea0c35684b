//! What such a tool says of itself.

use crate::{
    domain::{Tool, check_tool_name},
    runtime::CallError,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// What a tool is called that does not say.
const NAMELESS: &str = "run";
/// The longest name a tool can have, in characters.
const LONGEST: usize = 40;

#[derive(Deserialize)]
struct Description {
    #[serde(default)]
    name: String,
    #[serde(default)]
    description: String,
}

/// The tool. Its arguments were described elsewhere, so any are taken.
pub(super) fn tool(text: &str) -> Result<Tool, CallError> {
    let broken = |source| CallError::BrokenAnswer { part: "description of itself", source };
    // a struct could be read from an array too
    let object: Map<String, Value> = serde_json::from_str(text).map_err(broken)?;
    let Description { name, description } = Description::deserialize(Value::Object(object)).map_err(broken)?;
    Ok(Tool {
        name: short(&name),
        title: None,
        description,
        input_schema: json!({"type": "object", "properties": {}}),
        output_schema: None,
        annotations: Default::default(),
        task: Default::default(),
        meta: None,
    })
}

/// `dev.example.fetch-url` is `fetch-url`.
fn short(name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or_default();
    let allowed = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let short: String = last.chars().map(allowed).take(LONGEST).collect();
    if check_tool_name(&short).is_ok() { short } else { NAMELESS.to_owned() }
}

#[cfg(test)]
mod tests;
