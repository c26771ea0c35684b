//! Unions and references, and what is lost between them.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::super::{Difference, lost, plain};
use serde_json::{Value, json};

fn check(from: Value, to: Value, expected: &[&str]) {
    let found = lost(&plain(&from), &plain(&to));

    let shown: Vec<String> = found.iter().map(Difference::to_string).collect();
    assert_eq!(shown, expected, "{from} {to}");
}

#[test]
fn test_lost_forms_are_those_no_other_has_room_for() {
    let one_of = |forms: Value| json!({"anyOf": forms});
    let (text, number) = (json!({"type": "string"}), json!({"type": "number"}));

    check(one_of(json!([text])), one_of(json!([number, text])), &[]);
    check(text.clone(), one_of(json!([text, number])), &[]);
    check(json!({"type": ["string", "integer"]}), one_of(json!([text, number])), &[]);
    check(one_of(json!([text, number])), json!({"type": ["number", "string"]}), &[]);
    let which = r#"an object, which may no longer be {"type":"number"}"#;
    check(one_of(json!([text, number])), one_of(json!([text, {"type": "null"}])), &[which]);
    let which = "an object, which is string instead of number";
    check(one_of(json!([text, number])), text, &[which]);
}

#[test]
fn test_lost_behind_references_is_found_once() {
    let tree = |kind| {
        let node = json!({"properties": {"name": {"type": kind}, "children": {"items": {"$ref": "#/$defs/node"}}}});
        json!({"properties": {"root": {"$ref": "#/$defs/node"}}, "$defs": {"node": node}})
    };

    check(tree("number"), tree("integer"), &["`root.name`, which is integer instead of number"]);
}

#[test]
fn test_lost_between_references_that_multiply_comes_to_an_end() {
    let bomb = |last: &str| {
        let level = |index: u32| {
            let next = json!({"$ref": format!("#/$defs/{}", index + 1)});
            (index.to_string(), json!({"anyOf": [next, {"type": "object", "properties": {"a": next, "b": next}}]}))
        };
        let mut levels: serde_json::Map<String, Value> = (0..40).map(level).collect();
        levels.insert("40".to_owned(), json!({"type": last}));
        json!({"$ref": "#/$defs/0", "$defs": levels})
    };
    let start = |bomb: Value| json!({"items": {"$ref": "#/$defs/0"}, "$defs": bomb["$defs"]});

    let found = lost(&start(bomb("string")), &start(bomb("integer")));

    assert!(!found.is_empty());
}
