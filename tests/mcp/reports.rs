//! Progress and log messages during a call.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::kitchen,
};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};

fn report(steps: u32, meta: Value) -> Value {
    json!({"name": "report", "arguments": {"steps": steps}, "_meta": meta})
}

async fn legacy() -> Client {
    let mut client = Client::start(kitchen(), ServeOptions::default());
    client.initialize("2025-11-25").await;
    client
}

/// The values of `field` in all notifications of that kind.
fn told(messages: &[Value], method: &str, field: &str) -> Vec<Value> {
    let of_kind = messages.iter().filter(|message| message["method"] == method);
    of_kind.map(|message| message["params"][field].clone()).collect()
}

#[tokio::test]
async fn test_progress_without_token_is_not_sent() {
    let mut client = legacy().await;

    let messages = client.converse("tools/call", report(5, json!({}))).await;

    assert_eq!(messages.len(), 1, "{messages:?}");
}

#[tokio::test]
async fn test_progress_with_token_comes_in_order_before_the_answer() {
    let mut client = legacy().await;

    let messages = client.converse("tools/call", report(3, json!({"progressToken": "p"}))).await;

    let progress = "notifications/progress";
    assert_eq!(told(&messages, progress, "progress"), [1.0, 2.0, 3.0, 3.5]);
    assert_eq!(told(&messages, progress, "progressToken"), ["p"; 4]);
    assert_eq!(messages[0]["params"]["total"], 3.0);
    assert_eq!(messages[0]["params"]["message"], "step 1");
}

#[tokio::test]
async fn test_progress_flood_is_thinned_out_and_ends_with_the_last() {
    let mut client = legacy().await;

    let messages = client.converse("tools/call", report(20_000, json!({"progressToken": 1}))).await;

    let sent: Vec<f64> =
        told(&messages, "notifications/progress", "progress").iter().filter_map(Value::as_f64).collect();
    assert!(sent.len() < 1_000, "{} reports", sent.len());
    assert!(sent.is_sorted_by(|before, after| before < after), "{sent:?}");
    assert_eq!(sent.last(), Some(&20_000.5));
}

#[tokio::test]
async fn test_logs_legacy_start_with_the_level_that_is_set() {
    let mut client = legacy().await;
    client.ask("logging/setLevel", json!({"level": "critical"})).await;

    let messages = client.converse("tools/call", report(0, json!({}))).await;

    assert_eq!(told(&messages, "notifications/message", "level"), ["critical", "alert", "emergency"]);
    assert_eq!(told(&messages, "notifications/message", "logger"), ["kitchen"; 3]);
}

#[tokio::test]
async fn test_logs_modern_are_sent_for_the_request_that_asks() {
    let mut client = Client::start(kitchen(), ServeOptions::default());
    let mut asking = meta();
    asking["io.modelcontextprotocol/logLevel"] = json!("alert");

    let told_when_asked = client.converse("tools/call", report(0, asking)).await;
    let told_otherwise = client.converse("tools/call", report(0, meta())).await;

    assert_eq!(told(&told_when_asked, "notifications/message", "data"), ["alert", "emergency"]);
    assert_eq!(told_otherwise.len(), 1, "{told_otherwise:?}");
}

#[tokio::test]
async fn test_prints_of_a_tool_never_reach_the_client() {
    let mut client = legacy().await;

    let messages = client.converse("tools/call", json!({"name": "print", "arguments": {"text": "{}"}})).await;

    assert_eq!(messages.len(), 1, "{messages:?}");
    assert_eq!(messages[0]["result"].get("content"), Some(&json!([])));
}

#[tokio::test]
async fn test_reports_after_the_client_closed_its_end_do_not_hold_up_the_answer() {
    let mut client = legacy().await;
    let params = report(300_000, json!({"progressToken": 1}));
    client.send(json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})).await;
    assert_eq!(client.receive().await.unwrap()["method"], "notifications/progress");

    client.end().await;

    let mut last = Value::Null;
    while let Some(message) = client.receive().await {
        last = message;
    }
    assert_eq!(last["result"]["content"][0]["text"], "300000 steps");
}
