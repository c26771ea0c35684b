//! What an answer has to look like.
#![expect(deprecated, reason = "the protocol retires sampling and roots in 2027; until then tools ask for them")]

use rmcp::model::{CreateMessageResult, ListRootsResult};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What the answer to a question has to look like.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(super) enum Expected {
    /// What a person filled in, under this schema, unless they would not.
    Form(Value),
    /// Whether a person agreed to visit a page.
    Page,
    /// What a model said.
    Sampling,
    /// Folders.
    Roots,
}

impl Expected {
    /// The reply as a component can rely on it; nothing if the question has to be asked again.
    pub(super) fn accept(&self, mut reply: Value) -> Option<Value> {
        let fits = match self {
            Self::Form(schema) => filled_in(&mut reply, schema),
            Self::Page => action(&reply).is_some(),
            Self::Sampling => CreateMessageResult::deserialize(&reply).is_ok(),
            Self::Roots => ListRootsResult::deserialize(&reply).is_ok(),
        };
        fits.then_some(reply)
    }
}

fn action(reply: &Value) -> Option<&str> {
    let action = reply.get("action")?.as_str()?;
    ["accept", "decline", "cancel"].contains(&action).then_some(action)
}

fn filled_in(reply: &mut Value, schema: &Value) -> bool {
    if action(reply) != Some("accept") {
        return action(reply).is_some();
    }
    let Some(reply) = reply.as_object_mut() else { return false };
    // a form that may stay empty, and does
    let content = reply.entry("content").or_insert_with(|| json!({}));
    content.is_object() && jsonschema::validator_for(schema).is_ok_and(|validator| validator.is_valid(content))
}

#[cfg(test)]
mod tests;
