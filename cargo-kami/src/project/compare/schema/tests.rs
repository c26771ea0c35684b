//! Pairs of schemas, and what the second takes no more.

use super::*;
use serde_json::{Value, json};

/// What is lost on the way, each as `place: how`.
fn check(from: Value, to: Value, expected: &[&str]) {
    let found = lost(&plain(&from), &plain(&to));

    let shown: Vec<String> = found.iter().map(Difference::to_string).collect();
    assert_eq!(shown, expected, "{from} {to}");
}

fn object(properties: Value, required: Value) -> Value {
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

#[test]
fn test_lost_between_the_same_but_words_is_nothing() {
    let one = json!({"type": "object", "properties": {"title": {"type": "string", "title": "one"}}});
    let other = json!({"type": "object", "description": "x", "properties": {"title": {"type": "string"}}});

    check(one, other, &[]);
}

#[test]
fn test_lost_between_objects_names_each_property() {
    let old = object(json!({"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "integer"}}), json!(["a"]));
    let new = object(
        json!({"b": {"type": "string"}, "c": {"type": "string"}, "d": {}, "e": {"type": "string"}}),
        json!(["b", "e"]),
    );

    let lost = [
        "`a`, which is gone",
        "`c`, which is string instead of integer",
        "`b`, which is now required",
        "`e`, which is now required",
    ];
    check(old.clone(), new.clone(), &lost);
    let gained = [
        "`c`, which is integer instead of string",
        "`d`, which is gone",
        "`e`, which is gone",
        "`a`, which is now required",
    ];
    check(new, old, &gained);
}

#[test]
fn test_lost_where_types_widen_is_nothing() {
    check(json!({"type": "integer"}), json!({"type": "number"}), &[]);
    check(json!({"type": "string"}), json!({"type": ["string", "null"]}), &[]);
    check(json!({"type": "string"}), json!({}), &[]);
    check(json!({"type": "string"}), json!(true), &[]);
    check(json!({"enum": ["a"]}), json!({"type": "string"}), &[]);
    check(json!(false), json!({"type": "string"}), &[]);
}

#[test]
fn test_lost_where_types_narrow_says_which() {
    let which = "an object, which is integer instead of number";
    check(json!({"type": "number"}), json!({"type": "integer"}), &[which]);
    let which = "an object, which is string instead of string or null";
    check(json!({"type": ["string", "null"]}), json!({"type": "string"}), &[which]);
    check(json!({}), json!({"type": "string"}), &["an object, which is string instead of anything"]);
    check(json!({"type": "string"}), json!(false), &[r#"an object, which is false instead of {"type":"string"}"#]);
}

#[test]
fn test_lost_values_are_named() {
    let values = |values: Value| json!({"type": "string", "enum": values});

    check(values(json!(["a"])), values(json!(["b", "a"])), &[]);
    let which = r#"an object, which is "a" instead of "a" or "b""#;
    check(values(json!(["a", "b"])), values(json!(["a"])), &[which]);
    check(json!({"type": "string"}), json!({"const": "a"}), &[r#"an object, which is "a" instead of any value"#]);
}

#[test]
fn test_lost_bounds_are_those_that_tighten() {
    let cases = [
        (json!({"minimum": 1}), json!({"minimum": 0}), 0),
        (json!({"minimum": 0}), json!({"minimum": 1}), 1),
        (json!({}), json!({"minimum": 1}), 1),
        (json!({"minimum": 1}), json!({}), 0),
        (json!({"maximum": 10}), json!({"maximum": 9.5}), 1),
        (json!({"maxLength": 10}), json!({"maxLength": 11}), 0),
        (json!({}), json!({"minLength": 0}), 0),
        (json!({"minItems": 1}), json!({"minItems": 2}), 1),
        (json!({"multipleOf": 6}), json!({"multipleOf": 3}), 0),
        (json!({"multipleOf": 3}), json!({"multipleOf": 6}), 1),
        (json!({"multipleOf": 3}), json!({"multipleOf": 0}), 1),
        (json!({}), json!({"uniqueItems": true}), 1),
        (json!({}), json!({"pattern": "a"}), 1),
        (json!({"pattern": "a"}), json!({"pattern": "a"}), 0),
        (json!({"not": {"const": 1}}), json!({"not": {"const": 2}}), 1),
    ];

    for (old, new, expected) in cases {
        assert_eq!(lost(&old, &new).len(), expected, "{old} {new}");
    }
}

#[test]
fn test_lost_further_properties_and_items_are_found() {
    let closed = json!({"type": "object", "additionalProperties": false});
    check(json!({"type": "object"}), closed.clone(), &["`*`, which is false instead of true"]);
    check(closed, json!({"type": "object"}), &[]);
    let map = |kind| json!({"additionalProperties": {"type": kind}});
    check(map("number"), map("integer"), &["`*`, which is integer instead of number"]);
    let list = |kind| json!({"properties": {"a": {"items": {"properties": {"b": {"type": kind}}}}}});
    check(list("number"), list("integer"), &["`a[].b`, which is integer instead of number"]);
    let pair = |kind| json!({"prefixItems": [{"type": "string"}, {"type": kind}]});
    check(pair("number"), pair("integer"), &["`1`, which is integer instead of number"]);
}
