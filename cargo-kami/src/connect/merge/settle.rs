//! One entry, brought to what it should be; what we do not know of it stays.

use super::plain;
use jsonc_parser::cst::{CstInputValue, CstObject};
use serde_json::{Map, Value};

/// What an entry says of how to reach a server. What of that is not wanted would contradict what is.
const REACHING: [&str; 7] = ["type", "command", "args", "env", "url", "serverUrl", "headers"];

/// Sets what is wanted, and leaves what a person has added.
pub(super) fn settle(entry: &CstObject, wanted: &Map<String, Value>) {
    let is_local = wanted.contains_key("command");
    let stays = |key: &str| match key {
        "env" => is_local,
        "headers" => !is_local,
        key => wanted.contains_key(key) || !REACHING.contains(&key),
    };
    for property in entry.properties() {
        if property.decoded_name().is_some_and(|name| !stays(&name)) {
            property.remove();
        }
    }
    for (key, value) in wanted {
        set(entry, key, value);
    }
}

fn set(object: &CstObject, key: &str, value: &Value) {
    let Some(property) = object.get(key) else {
        object.append(key, input(value));
        return;
    };
    match (property.object_value(), value) {
        // a header that is there holds the token itself, or the person's own way to fill it in
        (Some(headers), Value::Object(wanted)) if key == "headers" => {
            wanted
                .iter()
                .filter(|(name, _)| headers.get(name).is_none())
                .for_each(|(name, value)| set(&headers, name, value));
        }
        (Some(inner), Value::Object(wanted)) => wanted.iter().for_each(|(name, value)| set(&inner, name, value)),
        _ if plain(property.value()).as_ref() == Some(value) => {}
        _ => property.set_value(input(value)),
    }
}

/// The value as the parser takes it.
pub(super) fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(value) => CstInputValue::Bool(*value),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::String(text) => CstInputValue::String(text.clone()),
        Value::Array(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(values) => {
            CstInputValue::Object(values.iter().map(|(key, value)| (key.clone(), input(value))).collect())
        }
    }
}
