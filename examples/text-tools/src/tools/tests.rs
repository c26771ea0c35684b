//! The tools as an agent calls them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami::serde_json::{Value, json};

fn call(tool: &str, arguments: &Value) -> Value {
    kami::testing::call(tool, arguments, &kami::testing::context()).unwrap().data().unwrap()
}

#[test]
fn test_extract_called_with_defaults_answers() {
    let found = call("extract", &json!({"text": "a1 b2", "pattern": "(?<letter>[a-z])\\d"}));

    let second = json!({"line": 1, "column": 4, "text": "b2", "groups": {"letter": "b"}});
    assert_eq!(found.pointer("/matches/1"), Some(&second));
    assert_eq!(found.get("note"), None);
}

#[test]
fn test_hash_called_with_hex_input_hashes_the_bytes() {
    let of_text = call("hash", &json!({"text": "abc"}));
    let of_bytes = call("hash", &json!({"text": "61 62 63", "input": "hex", "algorithms": ["sha256"]}));

    assert_eq!(of_text, of_bytes);
}

#[test]
fn test_every_tool_is_listed_as_read_only() {
    let tools = kami::testing::tools();

    let names: Vec<_> = tools.iter().map(|tool| tool.name).collect();
    assert_eq!(names, ["extract", "replace", "diff", "hash", "encode", "decode", "stats"]);
    assert!(tools.iter().all(|tool| tool.annotations.read_only == Some(true)));
}
