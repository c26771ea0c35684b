//! How pairs are written.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

#[test]
fn test_pair_without_name_or_value_is_refused() {
    assert_eq!(pair("a=b=c").unwrap(), ("a".to_owned(), "b=c".to_owned()));
    assert!(pair("a").is_err() && pair("=b").is_err());
}

#[test]
fn test_answer_json_and_plain_text_are_told_apart() {
    assert_eq!(answer(r#"q={"a": 1}"#).unwrap().1, json!({"a": 1}));
    assert_eq!(answer("q=decline").unwrap().1, json!("decline"));
    assert!(answer(r#"q={"a": "#).is_err());
}
