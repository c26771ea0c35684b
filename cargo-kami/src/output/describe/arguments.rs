//! The arguments of a tool, from its schema.

use super::{first_paragraph, table};
use serde_json::Value;

/// A line an argument: `name: type`, whether it may be left out, and what it is for.
pub(super) fn arguments(schema: &Value) -> String {
    let required: Vec<&str> = list(schema, "required").filter_map(Value::as_str).collect();
    let properties = schema.get("properties").and_then(Value::as_object);
    table(properties.into_iter().flatten().map(|(name, property)| {
        let marks = match property.get("default") {
            Some(default) => format!(" = {default}"),
            None if required.contains(&name.as_str()) => String::new(),
            None => " (optional)".to_owned(),
        };
        let description = property.get("description").and_then(Value::as_str).unwrap_or_default();
        (format!("  {name}: {}{marks}", kind(property)), first_paragraph(description))
    }))
}

/// The type in a word or two.
fn kind(schema: &Value) -> String {
    let choices: Vec<String> = list(schema, "enum").map(ToString::to_string).collect();
    if !choices.is_empty() {
        return choices.join(" | ");
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    let variants: Vec<String> = list(schema, "oneOf").chain(list(schema, "anyOf")).map(kind).collect();
    if !variants.is_empty() {
        return variants.join(" | ");
    }
    match schema.get("type") {
        Some(Value::String(name)) if name == "array" => {
            format!("list of {}", schema.get("items").map_or_else(|| "anything".to_owned(), kind))
        }
        Some(Value::String(name)) => name.clone(),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | "),
        _ => "anything".to_owned(),
    }
}

fn list<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = &'a Value> {
    schema.get(keyword).and_then(Value::as_array).into_iter().flatten()
}
