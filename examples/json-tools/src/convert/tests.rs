//! Conversions there and back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};

use super::{Format, convert};

#[test]
fn test_convert_there_and_back_keeps_the_document() {
    let document = json!({"name": "no", "version": "1.10", "list": [1, 2.5, true], "nested": {"deep": {"a": "x: y"}}});

    for format in [Format::Yaml, Format::Toml] {
        let text = convert(&document.to_string(), Format::Json, format).unwrap();
        let back = convert(&text, format, Format::Json).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&back).unwrap(), document, "{text}");
    }
}

#[test]
fn test_convert_of_yaml_understands_anchors_and_types() {
    let text = convert("base: &b {x: 1}\nuse: *b\nempty:\n", Format::Yaml, Format::Json).unwrap();

    assert_eq!(
        serde_json::from_str::<Value>(&text).unwrap(),
        json!({"base": {"x": 1}, "use": {"x": 1}, "empty": null})
    );
}

#[test]
fn test_convert_of_broken_text_names_format_and_place() {
    let cases = [(Format::Json, "{\"a\" 1}"), (Format::Yaml, "a: [1"), (Format::Toml, "a = ")];

    for (format, text) in cases {
        let message = convert(text, format, Format::Json).unwrap_err().to_string();
        assert!(message.contains(&format!("no valid {format}")), "{message}");
        assert!(message.contains('1'), "{message}");
    }
}

#[test]
fn test_convert_of_a_list_to_toml_says_why_not() {
    let message = convert("[1]", Format::Json, Format::Toml).unwrap_err().to_string();

    assert!(message.contains("cannot be written as TOML"), "{message}");
}
