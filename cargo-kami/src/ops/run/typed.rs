//! From the text of `--arg name=text` to the JSON value a schema wants.

use serde_json::Value;
use std::collections::BTreeSet;

/// The value `text` stands for where `schema` says what is wanted.
///
/// # Errors
/// With the types that would do, in words.
pub(super) fn typed(schema: &Value, text: &str) -> Result<Value, String> {
    let types = types(schema);
    match serde_json::from_str::<Value>(text) {
        Ok(value) if !value.is_string() && (types.is_empty() || types.iter().any(|kind| is(&value, kind))) => Ok(value),
        _ if types.is_empty() || types.contains(&"string") => Ok(Value::from(text)),
        _ => Err(types.join(" or ")),
    }
}

/// The schema of the items, where the schema allows an array.
pub(super) fn items(schema: &Value) -> Option<&Value> {
    if own_types(schema).any(|kind| kind == "array") {
        return Some(schema.get("items").unwrap_or(&Value::Null));
    }
    branches(schema).find_map(items)
}

/// All types a schema allows; none means any.
pub(crate) fn types(schema: &Value) -> Vec<&str> {
    let mut types: Vec<&str> = own_types(schema).collect();
    if types.is_empty() {
        let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten().chain(schema.get("const"));
        types.extend(branches(schema).flat_map(self::types));
        types.extend(values.map(|value| -> &str { name(value) }));
    }
    let mut seen = BTreeSet::new();
    types.retain(|kind| seen.insert(*kind));
    types
}

fn own_types(schema: &Value) -> impl Iterator<Item = &str> {
    let kind = schema.get("type");
    let several = kind.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    kind.and_then(Value::as_str).into_iter().chain(several)
}

fn branches(schema: &Value) -> impl Iterator<Item = &Value> {
    ["anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten()
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0),
        kind => name(value) == kind,
    }
}

/// The name of a value's type.
pub(super) fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests;
