//! The arguments of a call, from JSON and from single `name=text` pairs.

use super::typed::{items, name, typed, types};
use kami_host::domain::Tool;
use kami_registry::document::{Excerpt, by_nearness};
use serde_json::{Map, Value, error::Category};

mod error;

pub use error::ArgumentError;

/// JSON text, and where it comes from, in words: `standard input`.
///
/// # Examples
/// ```
/// let text = cargo_kami::ops::JsonText { text: "{}".into(), origin: "the command line".into() };
/// assert_eq!(text.origin, "the command line");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JsonText {
    /// The text.
    pub text: String,
    /// Where it comes from.
    pub origin: String,
}

/// The arguments: what the JSON says, with each single argument in its place.
pub(super) fn arguments(
    tool: &Tool,
    json: Option<&JsonText>,
    single: &[(String, String)],
) -> Result<Map<String, Value>, ArgumentError> {
    let mut arguments = json.map(object).transpose()?.unwrap_or_default();
    let mut given = Map::new();
    for (name, text) in single {
        add(tool, &mut given, (name, text))?;
    }
    arguments.extend(given);
    Ok(arguments)
}

fn object(json: &JsonText) -> Result<Map<String, Value>, ArgumentError> {
    match serde_json::from_str(&json.text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(ArgumentError::NotAnObject { origin: json.origin.clone(), found: name(&other) }),
        Err(error) => Err(broken(json, &error)),
    }
}

fn broken(json: &JsonText, error: &serde_json::Error) -> ArgumentError {
    let lines: usize = json.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = match error.classify() {
        Category::Eof => json.text.trim_end().len(),
        _ => lines + error.column().saturating_sub(1),
    };
    let Excerpt { line, column, drawing } = Excerpt::at(&json.text, at..at);
    let message = error.to_string();
    let message = message.split_once(" at line ").map_or(message.as_str(), |(message, _)| message).to_owned();
    ArgumentError::NotJson { origin: json.origin.clone(), line, column, message, drawing }
}

/// Adds one argument; arguments that are arrays may be given an item at a time.
fn add(tool: &Tool, given: &mut Map<String, Value>, (name, text): (&str, &str)) -> Result<(), ArgumentError> {
    let schema = schema_of(tool, name)?;
    let wrong = |expected| ArgumentError::Type { name: name.to_owned(), text: text.to_owned(), expected };
    let null = text == "null" && types(schema).contains(&"null");
    let value = match items(schema) {
        Some(items) if !null => Value::Array(list(items, text).map_err(wrong)?),
        _ => typed(schema, text).map_err(wrong)?,
    };
    match (given.get_mut(name), value) {
        (None, value) => drop(given.insert(name.to_owned(), value)),
        (Some(Value::Array(all)), Value::Array(more)) => all.extend(more),
        (Some(_), _) => return Err(ArgumentError::Twice { name: name.to_owned() }),
    }
    Ok(())
}

fn list(items: &Value, text: &str) -> Result<Vec<Value>, String> {
    match serde_json::from_str(text) {
        Ok(Value::Array(list)) => Ok(list),
        _ => Ok(vec![typed(items, text)?]),
    }
}

fn schema_of<'a>(tool: &'a Tool, name: &str) -> Result<&'a Value, ArgumentError> {
    let properties = tool.input_schema.get("properties").and_then(Value::as_object);
    let further = tool.input_schema.get("additionalProperties").filter(|further| **further != Value::Bool(false));
    properties.and_then(|properties| properties.get(name)).or(further).ok_or_else(|| {
        let known = properties.into_iter().flat_map(Map::keys).map(String::as_str);
        let known = by_nearness(name, known).into_iter().map(String::from).collect();
        ArgumentError::Unknown { tool: tool.name.clone(), name: name.to_owned(), known }
    })
}

#[cfg(test)]
mod tests;
