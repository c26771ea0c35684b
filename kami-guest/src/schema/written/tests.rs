//! What the compiler takes for a JSON object is what a parser takes for one.

use super::*;

fn check(text: &str) {
    let parsed = serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_object());

    assert_eq!(is_json_object(text), parsed, "{text}");
}

#[test]
fn test_is_json_object_of_anything_says_what_a_parser_says() {
    for text in [
        "{}",
        " { } ",
        r#"{"a":1}"#,
        r#"{"a":[],"b":[1,-0.5,2e10,1E-3,[true,false,null]]}"#,
        r#"{"ü":"\u00fc\n\\\"日本","o":{"p":{}}}"#,
        "",
        "[]",
        "1",
        "{",
        "}",
        "{}{}",
        "{} x",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        r#"{,"a":1}"#,
        r#"{a:1}"#,
        r#"{"a":[1,]}"#,
        r#"{"a":[1 2]}"#,
        r#"{"a":tru}"#,
        r#"{"a":01}"#,
        r#"{"a":.5}"#,
        r#"{"a":1.}"#,
        r#"{"a":1e}"#,
        r#"{"a":--1}"#,
        r#"{"a":"\x"}"#,
        r#"{"a":"\u12"}"#,
        "{\"a\":\"\n\"}",
        r#"{"a":"b}"#,
    ] {
        check(text);
    }
}

#[test]
fn test_names_of_a_key_finds_it_whole_only() {
    let schema = r#"{"properties":{"city":{}}}"#;

    assert!(names(schema, r#""city""#));
    assert!(!names(schema, r#""cit""#));
    assert!(!names(schema, r#""town""#));
}
