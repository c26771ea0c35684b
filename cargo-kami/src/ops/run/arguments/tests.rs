//! JSON and single arguments, together and apart.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use insta::assert_snapshot;
use serde_json::json;

fn tool() -> Tool {
    serde_json::from_value(json!({"name": "greet", "description": "Says hello.", "inputSchema": {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "times": {"type": "integer"},
            "tags": {"type": ["array", "null"], "items": {"type": "string"}},
        },
        "additionalProperties": false,
    }}))
    .unwrap()
}

fn read(json: Option<&str>, single: &[&str]) -> Result<Value, ArgumentError> {
    let json = json.map(|text| JsonText { text: text.to_owned(), origin: "the command line".to_owned() });
    let pairs = single.iter().map(|pair| pair.split_once('=').unwrap());
    let pairs: Vec<(String, String)> = pairs.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    arguments(&tool(), json.as_ref(), &pairs).map(Value::Object)
}

#[test]
fn test_arguments_single_ones_go_over_json() {
    let both = read(Some(r#"{"name": "Ada", "tags": ["a"]}"#), &["name=Bob=Rob", "times=2", "tags=b", "tags=c"]);

    assert_eq!(both, Ok(json!({"name": "Bob=Rob", "times": 2, "tags": ["b", "c"]})));
}

#[test]
fn test_arguments_array_is_taken_whole_or_by_item() {
    assert_eq!(read(None, &[r#"tags=["a","b"]"#, "tags=[c"]), Ok(json!({"tags": ["a", "b", "[c"]})));
    assert_eq!(read(None, &["tags=null"]), Ok(json!({"tags": null})));
}

#[test]
fn test_arguments_faulty_single_ones_are_refused() {
    let code = |single: &[&str]| crate::Diagnostic::code(&read(None, single).unwrap_err());

    assert_eq!(code(&["times=often"]), "argument-type");
    assert_eq!(code(&["name=a", "name=b"]), "argument-twice");
    assert_eq!(code(&["nmae=a"]), "argument-unknown");
}

#[test]
fn test_arguments_unknown_name_lists_nearest_first() {
    let error = read(None, &["tag=a"]).unwrap_err();

    assert!(matches!(error, ArgumentError::Unknown { known, .. } if known == ["tags", "name", "times"]));
}

#[test]
fn test_arguments_broken_json_points_at_the_place() {
    let error = read(Some("{\n  \"name\" \"Ada\"\n}"), &[]).unwrap_err();

    assert_snapshot!(error, @r#"
    the command line:2:10: the arguments are not JSON: expected `:`
      |
    2 |   "name" "Ada"
      |          ^
    "#);
}

#[test]
fn test_arguments_cut_off_json_points_behind_the_end() {
    let error = read(Some("{\"name\": \"Ada\"\n"), &[]).unwrap_err();

    assert_snapshot!(error, @r#"
    the command line:1:15: the arguments are not JSON: EOF while parsing an object
      |
    1 | {"name": "Ada"
      |               ^
    "#);
}

#[test]
fn test_arguments_json_list_is_refused() {
    let error = read(Some("[1]"), &[]).unwrap_err();

    assert_snapshot!(error, @"the command line: the arguments must be a JSON object, not a value of type array");
}
