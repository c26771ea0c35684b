//! Schemas clients take and schemas they do not, as a table.

use super::*;
use crate::project::Severity;
use serde_json::json;

fn check_codes(schema: &Value, expected: &[&str]) {
    let codes: Vec<_> = check(schema, "the arguments of `x`").iter().map(|finding| finding.code).collect();

    assert_eq!(codes, expected, "{schema}");
}

#[test]
fn test_check_root_object_with_properties_is_clean() {
    check_codes(&json!({"type": "object", "properties": {}}), &[]);
    let nested = json!({"anyOf": [{"type": "string", "format": "uri"}, {"const": {"$ref": "no schema"}}]});
    check_codes(&json!({"type": "object", "properties": {"$ref": nested, "format": {"type": "integer"}}}), &[]);
}

#[test]
fn test_check_other_roots_are_errors() {
    check_codes(&json!({"type": "object"}), &["schema-root"]);
    check_codes(&json!({"type": "string"}), &["schema-root"]);
    check_codes(&json!(true), &["schema-root"]);
}

#[test]
fn test_check_union_at_the_root_is_a_warning() {
    let found = check(&json!({"type": "object", "properties": {}, "oneOf": []}), "the arguments of `x`");

    let found: Vec<_> = found.iter().map(|finding| (finding.code, finding.severity)).collect();
    assert_eq!(found, [("schema-union", Severity::Warning)]);
}

#[test]
fn test_check_nested_references_and_formats_are_warnings() {
    check_codes(&json!({"type": "object", "properties": {"a": {"format": "uint32"}}}), &["schema-format"]);
    check_codes(&json!({"type": "object", "properties": {"a": {"items": {"$ref": "#"}}}}), &["schema-ref"]);
}

#[test]
fn test_check_deep_format_names_the_whole_path() {
    let inner = json!({"type": "object", "properties": {"b": {"format": "uint8"}}});

    let found = check(&json!({"type": "object", "properties": {"a": inner}}), "the arguments of `x`");

    let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
    let expected =
        "the schema of the arguments of `x` has the format `uint8` at `a.b`, which JSON Schema does not know";
    assert_eq!(messages, [expected]);
}
