//! Keywords that bound a value, and those nobody can compare.

use super::{How, lost::Keywords};
use serde_json::Value;

/// Keywords another module compares.
const ELSEWHERE: [&str; 13] = [
    "type",
    "enum",
    "const",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "prefixItems",
    "anyOf",
    "oneOf",
    "$defs",
    "definitions",
    "then",
];

/// What is lost by the bounds of `to`.
pub(super) fn lost(from: &Keywords, to: &Keywords) -> Vec<How> {
    let compared = to.iter().filter(|(keyword, _)| !ELSEWHERE.contains(&keyword.as_str()));
    let narrower = compared.filter(|(keyword, new)| !is_within(keyword, from.get(*keyword), new));
    let how = |(keyword, new): (&String, &Value)| How::Keyword {
        keyword: keyword.clone(),
        old: from.get(keyword).cloned(),
        new: Some(new.clone()),
    };
    narrower.map(how).collect()
}

/// Whether whatever keeps the old bound keeps the new one.
fn is_within(keyword: &str, old: Option<&Value>, new: &Value) -> bool {
    let numbers = || Some((old.and_then(Value::as_f64), new.as_f64()?));
    match (keyword, numbers()) {
        _ if old == Some(new) => true,
        ("minimum" | "exclusiveMinimum", Some((Some(old), new))) => old >= new,
        ("maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties", Some((Some(old), new))) => {
            old <= new
        }
        ("minLength" | "minItems" | "minProperties", Some((old, new))) => old.unwrap_or(0.0) >= new,
        ("multipleOf", Some((Some(old), new))) => new > 0.0 && (old / new).fract() == 0.0,
        ("uniqueItems", _) => *new == Value::Bool(false),
        _ => false,
    }
}
