//! Patches that apply and patches that do not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::json;

use super::patch;

#[test]
fn test_patch_with_operations_applies_them_in_order() {
    let operations = json!([
        {"op": "add", "path": "/list/-", "value": 3},
        {"op": "move", "from": "/old", "path": "/new"},
        {"op": "remove", "path": "/list/0"},
    ]);

    let patched = patch(json!({"list": [1, 2], "old": true}), operations).unwrap();

    assert_eq!(patched, json!({"list": [2, 3], "new": true}));
}

#[test]
fn test_patch_with_a_misfit_names_the_operation() {
    let operations = json!([{"op": "test", "path": "/a", "value": 1}, {"op": "remove", "path": "/b"}]);

    let message = patch(json!({"a": 1}), operations).unwrap_err().to_string();

    assert!(message.contains("operation 2 (`remove` at `/b`)"), "{message}");
}

#[test]
fn test_patch_of_a_wrong_shape_says_what_is_missing() {
    let message = patch(json!({}), json!([{"op": "add", "path": "/a"}])).unwrap_err().to_string();

    assert!(message.contains("RFC 6902") && message.contains("value"), "{message}");
}
