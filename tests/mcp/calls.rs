//! Calls of real tools.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::{guest, kitchen},
};
use kami_host::mcp::{Catalogue, ServeOptions};
use serde_json::{Value, json};

async fn call(tool: &str, arguments: Value) -> Value {
    let mut client = Client::start(kitchen(), ServeOptions::default());
    client.initialize("2025-11-25").await;
    client.ask("tools/call", json!({"name": tool, "arguments": arguments})).await["result"].take()
}

#[tokio::test]
async fn test_call_structured_answer_comes_as_text_too() {
    let result = call("counter", json!({})).await;

    assert_eq!(
        result,
        json!({
            "content": [{"type": "text", "text": r#"{"result":1}"#}],
            "structuredContent": {"result": 1},
            "isError": false,
        })
    );
}

#[tokio::test]
async fn test_call_mixed_content_keeps_kinds_and_order() {
    let result = call("mixed", json!({})).await;

    let kinds: Vec<&Value> = result["content"].as_array().unwrap().iter().map(|piece| &piece["type"]).collect();
    assert_eq!(kinds, ["text", "image", "text"]);
}

#[tokio::test]
async fn test_call_bad_arguments_are_a_tool_error_with_every_violation() {
    let result = call("many_args", json!({"text": "TOO LONG A TEXT", "letter": "a", "flag": 1})).await;

    assert_eq!(result["isError"], true);
    let text = result["content"][0]["text"].as_str().unwrap();
    for part in ["`/text`", "`/flag`", "\"tiny\" is a required property"] {
        assert!(text.contains(part), "no {part} in: {text}");
    }
}

#[tokio::test]
async fn test_call_panic_is_a_tool_error_with_its_message() {
    let result = call("panics", json!({"n": 3})).await;

    assert_eq!(result["isError"], true);
    assert!(result["content"][0]["text"].as_str().unwrap().contains("boom at 3"), "{result}");
}

#[tokio::test]
async fn test_call_without_arguments_at_all_is_taken_for_none() {
    let mut client = Client::start(kitchen(), ServeOptions::default());

    let answer = client.ask("tools/call", json!({"name": "nothing", "_meta": meta()})).await;

    assert_eq!(answer["result"]["isError"], false);
    assert_eq!(answer["result"]["resultType"], "complete");
}

#[tokio::test]
async fn test_call_under_a_made_up_name_reaches_the_right_component() {
    let mut louder = guest("echo");
    louder.name = "other".to_owned();
    let catalogue = Catalogue::new(vec![guest("echo"), louder]);
    let mut client = Client::start(catalogue, ServeOptions::default());
    client.initialize("2025-11-25").await;

    let answer = client.ask("tools/call", json!({"name": "other_echo", "arguments": {"text": "hi"}})).await;

    assert_eq!(answer["result"]["content"], json!([{"type": "text", "text": "hi"}]));
}

#[tokio::test]
async fn test_calls_at_the_same_time_do_not_wait_for_each_other() {
    let mut client = Client::start(kitchen(), ServeOptions::default());
    client.initialize("2025-11-25").await;

    for (id, ms) in [(1, 1_000), (2, 0)] {
        let params = json!({"name": "sleep", "arguments": {"ms": ms}});
        client.send(json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": params})).await;
    }

    assert_eq!(client.receive().await.unwrap()["id"], 2);
    assert_eq!(client.receive().await.unwrap()["id"], 1);
}
