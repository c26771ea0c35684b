//! Schemas without the words that nobody validates by.

use serde_json::Value;

const WORDS: [&str; 11] = [
    "title",
    "description",
    "examples",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "$comment",
    "$schema",
    "$id",
    "$anchor",
];

/// The same schema without titles, descriptions and the like; names of properties are no words.
pub(in super::super) fn plain(schema: &Value) -> Value {
    let Value::Object(keywords) = schema else { return schema.clone() };
    let kept = keywords.iter().filter(|(keyword, _)| !WORDS.contains(&keyword.as_str()));
    Value::Object(kept.map(|(keyword, value)| (keyword.clone(), below(keyword, value))).collect())
}

fn below(keyword: &str, value: &Value) -> Value {
    match (keyword, value) {
        ("properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas", Value::Object(named)) => {
            Value::Object(named.iter().map(|(name, schema)| (name.clone(), plain(schema))).collect())
        }
        ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(schemas)) => schemas.iter().map(plain).collect(),
        ("enum" | "const", value) => value.clone(),
        (_, schema) => plain(schema),
    }
}
