//! Values and texts as documents.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::json;

use super::document;

#[test]
fn test_document_from_value_or_text_is_the_same() {
    let cases =
        [(json!({"a": 1}), json!({"a": 1})), (json!("{\"a\": 1}"), json!({"a": 1})), (json!("\"a\""), json!("a"))];

    for (given, expected) in cases {
        assert_eq!(document("json", given).unwrap(), expected);
    }
}

#[test]
fn test_document_from_broken_text_names_argument_and_place() {
    let message = document("schema", json!("{\"a\": }")).unwrap_err().to_string();

    assert!(message.contains("`schema`") && message.contains("line 1 column 7"), "{message}");
}
