//! Descriptions as they were written.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_tool_of_a_description_has_a_name_that_can_be_called() {
    let cases = [
        (r#"{"name": "dev.example.fetch-url", "version": "1.0.0", "description": "Fetches"}"#, "fetch-url"),
        (r#"{"name": "fetch url"}"#, "fetch-url"),
        (r#"{"name": "dev.example."}"#, "run"),
        (r#"{}"#, "run"),
    ];

    for (text, expected) in cases {
        assert_eq!(tool(text).unwrap().name, expected, "{text}");
    }
}

#[test]
fn test_tool_of_what_is_no_description_is_an_error() {
    for text in ["", "[]", "\"fetch\"", r#"{"name": 1}"#] {
        assert_eq!(tool(text).unwrap_err().code(), "broken-answer", "{text}");
    }
}
