//! The tools as an agent calls them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami::serde_json::{Value, json};

fn call(tool: &str, arguments: &Value) -> kami::Result<kami::Output> {
    kami::testing::call(tool, arguments, &kami::testing::context())
}

#[test]
fn test_query_called_with_text_or_value_answers_alike() {
    let documents = [json!({"a": [1, 2]}), json!("{\"a\": [1, 2]}")];

    for document in documents {
        let found = call("query", &json!({"json": document, "filter": ".a | add"})).unwrap();
        assert_eq!(found.data(), Some(json!({"results": [3]})));
    }
}

#[test]
fn test_patch_called_with_the_result_of_diff_returns_the_second_document() {
    let (before, after) = (json!({"a": [1, 2, {"b": 3}]}), json!({"a": [2, {"b": 4}], "c": true}));

    let difference = call("diff", &json!({"before": before, "after": after})).unwrap().data().unwrap();
    let patched = call("patch", &json!({"json": before, "patch": difference["patch"]})).unwrap();

    assert_eq!(patched.data(), Some(json!({"document": after})));
}

#[test]
fn test_validate_called_with_broken_text_fails_with_the_argument() {
    let error = call("validate", &json!({"json": "{", "schema": {}})).unwrap_err();

    assert!(error.to_string().contains("`json`"), "{error}");
}
