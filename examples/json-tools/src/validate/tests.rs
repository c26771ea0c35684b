//! Violations, formats and bad schemas.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::json;

use super::validate;

#[test]
fn test_validate_of_a_broken_document_lists_every_violation() {
    let schema = json!({
        "type": "object",
        "required": ["id"],
        "properties": {"mail": {"type": "string", "format": "email"}, "tags": {"items": {"type": "string"}}},
    });

    let verdict = validate(&json!({"mail": "nobody", "tags": ["a", 1]}), &schema, 100).unwrap();

    let mut paths: Vec<_> = verdict.violations.iter().map(|v| v.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["", "/mail", "/tags/1"]);
    assert_eq!((verdict.valid, verdict.total), (false, 3));
    assert!(verdict.violations.iter().any(|v| v.schema_path.ends_with("/required")));
}

#[test]
fn test_validate_of_a_fitting_document_is_valid() {
    let verdict = validate(&json!(3), &json!({"type": "integer"}), 100).unwrap();

    assert_eq!((verdict.valid, verdict.total), (true, 0));
}

#[test]
fn test_validate_beyond_the_limit_counts_the_rest() {
    let verdict = validate(&json!([1, 2, 3]), &json!({"items": {"type": "null"}}), 2).unwrap();

    assert_eq!((verdict.violations.len(), verdict.total), (2, 3));
    assert!(verdict.note.unwrap().contains("first 2 of 3"));
}

#[test]
fn test_validate_with_an_unusable_schema_says_where() {
    let cases = [
        (json!({"properties": {"a": {"type": "text"}}}), "/properties/a/type"),
        (json!({"$ref": "https://example.com/schema.json"}), "example.com"),
    ];

    for (schema, expected) in cases {
        let message = validate(&json!({}), &schema, 1).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }
}
