//! One text, many schemas.

use super::*;
use serde_json::json;

fn check(schema: Value, text: &str, expected: Result<Value, &str>) {
    assert_eq!(typed(&schema, text), expected.map_err(String::from), "{schema} {text}");
}

#[test]
fn test_typed_text_becomes_what_the_schema_wants() {
    check(json!({"type": "string"}), "12", Ok(json!("12")));
    check(json!({"type": "string"}), "null", Ok(json!("null")));
    check(json!({"type": "integer"}), "12", Ok(json!(12)));
    check(json!({"type": "integer"}), "18446744073709551615", Ok(json!(u64::MAX)));
    check(json!({"type": "number"}), "-1.5e3", Ok(json!(-1500.0)));
    check(json!({"type": "boolean"}), "true", Ok(json!(true)));
    check(json!({"type": "object"}), r#"{"a": 1}"#, Ok(json!({"a": 1})));
    check(json!({"enum": ["a", "b"]}), "b", Ok(json!("b")));
    check(json!({"enum": [1, "auto"]}), "1", Ok(json!(1)));
    check(json!({}), "[1]", Ok(json!([1])));
    check(json!({}), "plain", Ok(json!("plain")));
}

#[test]
fn test_typed_nullable_schema_takes_null_and_the_value() {
    check(json!({"type": ["string", "null"]}), "null", Ok(Value::Null));
    check(json!({"type": ["string", "null"]}), "text", Ok(json!("text")));
    check(json!({"anyOf": [{"type": "integer"}, {"type": "null"}]}), "7", Ok(json!(7)));
}

#[test]
fn test_typed_text_that_does_not_fit_names_the_types() {
    check(json!({"type": "integer"}), "1.5", Err("integer"));
    check(json!({"type": "integer"}), "many", Err("integer"));
    check(json!({"type": ["boolean", "null"]}), "yes", Err("boolean or null"));
}

#[test]
fn test_items_nullable_array_is_found() {
    let schema = json!({"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "null"}]});

    assert_eq!(items(&schema), Some(&json!({"type": "integer"})));
    assert_eq!(items(&json!({"type": "string"})), None);
}
