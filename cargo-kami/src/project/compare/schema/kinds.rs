//! Types and values.

use super::{How, lost::Keywords};
use serde_json::Value;

/// The types `to` lacks, unless it takes all that `from` does.
pub(super) fn lost(from: &Keywords, to: &Keywords) -> Option<How> {
    let new = written(to)?;
    let old = kinds(from);
    let is_taken = |kind: &String| new.contains(kind) || (kind == "integer" && new.iter().any(|kind| kind == "number"));
    match &old {
        Some(old) if old.iter().all(is_taken) => None,
        _ => Some(How::Kinds { old: old.unwrap_or_default(), new }),
    }
}

/// The values `to` lacks.
pub(super) fn values_lost(from: &Keywords, to: &Keywords) -> Option<How> {
    let new = values(to)?;
    let old = values(from).unwrap_or_default();
    let all = !old.is_empty() && old.iter().all(|value| new.contains(value));
    (!all).then_some(How::Values { old, new })
}

fn values(keywords: &Keywords) -> Option<Vec<Value>> {
    if let Some(only) = keywords.get("const") {
        return Some(vec![only.clone()]);
    }
    keywords.get("enum")?.as_array().cloned()
}

/// The types that are written; nothing stands for all.
fn written(keywords: &Keywords) -> Option<Vec<String>> {
    match keywords.get("type")? {
        Value::String(kind) => Some(vec![kind.clone()]),
        Value::Array(kinds) => Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        _ => None,
    }
}

/// The types there can be: those that are written, or those of the values.
fn kinds(keywords: &Keywords) -> Option<Vec<String>> {
    written(keywords).or_else(|| {
        let mut kinds: Vec<String> = values(keywords)?.iter().map(|value| kind(value).to_owned()).collect();
        kinds.dedup();
        Some(kinds)
    })
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
