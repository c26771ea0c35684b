//! What strict MCP clients refuse in a JSON Schema.

use super::Finding;
use serde_json::{Map, Value};

/// The formats JSON Schema 2020-12 defines.
const FORMATS: [&str; 19] = [
    "date",
    "date-time",
    "duration",
    "email",
    "hostname",
    "idn-email",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "regex",
    "relative-json-pointer",
    "time",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
];

/// Keywords that make some clients drop a tool when they stand at the root.
const ROOT_UNIONS: [&str; 6] = ["oneOf", "anyOf", "allOf", "not", "if", "enum"];

/// Checks a schema; `owner` says whose it is, like "the arguments of `echo`".
pub(super) fn check(schema: &Value, owner: &str) -> Vec<Finding> {
    let mut found = root(schema, owner);
    walk(schema, "", &mut |at, keywords| {
        if let Some(Value::String(target)) = keywords.get("$ref") {
            found.push(reference(owner, at, target));
        }
        if let Some(Value::String(format)) = keywords.get("format")
            && !FORMATS.contains(&format.as_str())
        {
            found.push(odd_format(owner, at, format));
        }
    });
    found
}

fn root(schema: &Value, owner: &str) -> Vec<Finding> {
    let is_object = schema.get("type").and_then(Value::as_str) == Some("object");
    if !is_object || !schema.get("properties").is_some_and(Value::is_object) {
        let message = format!("the schema of {owner} is no object with `properties`, so clients refuse the tool");
        return Vec::from([Finding::error("schema-root", message)]);
    }
    let union = ROOT_UNIONS.iter().find(|keyword| schema.get(keyword).is_some());
    let message = |keyword| format!("the schema of {owner} has `{keyword}` at its root, so some clients drop the tool");
    let hint = "every property can have such keywords; revisions of MCP before 2026-07-28 know none at the root";
    union.map(|keyword| Finding::warning("schema-union", message(keyword)).with_hint(hint)).into_iter().collect()
}

fn reference(owner: &str, at: &str, target: &str) -> Finding {
    let message = format!("the schema of {owner} has a `$ref` to `{target}`{at}, which some clients cannot follow");
    Finding::warning("schema-ref", message).with_hint("make the type finite, for instance an id instead of a tree")
}

fn odd_format(owner: &str, at: &str, format: &str) -> Finding {
    let message = format!("the schema of {owner} has the format `{format}`{at}, which JSON Schema does not know");
    Finding::warning("schema-format", message).with_hint("say it with `minimum`, `maximum` or `pattern`")
}

/// Visits every schema inside a schema, with ` at …` for where it is; never a value that only looks like one.
fn walk(schema: &Value, at: &str, visit: &mut impl FnMut(&str, &Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    visit(at, keywords);
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("properties" | "patternProperties" | "$defs" | "definitions", Value::Object(named)) => {
                named.iter().for_each(|(name, schema)| walk(schema, &below(at, name), visit));
            }
            ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(schemas)) => {
                schemas.iter().for_each(|schema| walk(schema, at, visit));
            }
            ("items" | "additionalProperties" | "not" | "if" | "then" | "else" | "contains", schema) => {
                walk(schema, at, visit);
            }
            _ => {}
        }
    }
}

fn below(at: &str, name: &str) -> String {
    if at.is_empty() { format!(" at `{name}`") } else { format!("{}.{name}`", at.trim_end_matches('`')) }
}

#[cfg(test)]
mod tests;
