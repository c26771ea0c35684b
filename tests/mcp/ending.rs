//! Calls that end before they are done.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{client::Client, served::kitchen};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What the server waits for calls under way; a test that must not run into it stays well below.
const DRAIN: Duration = Duration::from_secs(5);

/// A client with a call of `tool` under way, which has id 1.
async fn calling(tool: &str, arguments: Value, options: ServeOptions) -> Client {
    let mut client = Client::start(kitchen(), options);
    client.initialize("2025-11-25").await;
    client.ask("tools/list", json!({})).await;
    let params = json!({"name": tool, "arguments": arguments});
    client.send(json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})).await;
    client
}

#[tokio::test]
async fn test_cancel_of_a_call_stops_it_and_is_not_answered() {
    for tool in ["spin", "cancelled_loop"] {
        let mut client = calling(tool, json!({}), ServeOptions::default()).await;

        client.send(json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}})).await;

        assert_eq!(client.ask("ping", json!({})).await["result"], json!({}));
        let left = Instant::now();
        client.end().await;
        assert_eq!(client.receive().await, None, "{tool} was answered");
        assert!(left.elapsed() < DRAIN / 2, "{tool} went on");
        client.ended().await.unwrap();
    }
}

#[tokio::test]
async fn test_end_of_input_during_a_call_waits_for_its_answer() {
    let mut client = calling("sleep", json!({"ms": 300}), ServeOptions::default()).await;

    client.end().await;

    assert_eq!(client.receive().await.unwrap()["result"]["content"][0]["text"], "slept 300 ms");
    client.ended().await.unwrap();
}

#[tokio::test]
async fn test_stop_during_a_call_waits_for_its_answer() {
    let options = ServeOptions::default();
    let mut client = calling("sleep", json!({"ms": 300}), options.clone()).await;
    assert_eq!(client.ask("ping", json!({})).await["result"], json!({}));

    options.stop.cancel();

    assert_eq!(client.receive().await.unwrap()["result"]["content"][0]["text"], "slept 300 ms");
    client.ended().await.unwrap();
}

#[tokio::test]
async fn test_end_of_input_during_an_endless_call_ends_the_server_all_the_same() {
    let mut client = calling("spin", json!({}), ServeOptions::default()).await;
    let left = Instant::now();

    client.end().await;

    client.ended().await.unwrap();
    assert!(left.elapsed() < DRAIN * 2, "{:?}", left.elapsed());
}
