//! Signs of life of calls that report nothing.
#![expect(clippy::indexing_slicing, reason = "what a JSON value does not hold is null")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::kitchen,
};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};
use std::time::Duration;

fn quick() -> ServeOptions {
    ServeOptions { heartbeat: Duration::from_millis(50), ..ServeOptions::default() }
}

/// Everything a client is told of a call that reports nothing for a while, but the answer.
async fn told(client: &mut Client, mut meta: Value, token: Option<&str>) -> Vec<Value> {
    if let Some(token) = token {
        meta["progressToken"] = token.into();
    }
    let params = json!({"name": "sleep", "arguments": {"ms": 600}, "_meta": meta});
    let mut messages = client.converse("tools/call", params).await;
    let answer = messages.pop().unwrap();
    assert_eq!(answer["result"]["content"][0]["text"], "slept 600 ms", "{answer}");
    messages
}

#[tokio::test]
async fn test_heartbeat_of_a_silent_call_grows_in_both_eras() {
    let mut legacy = Client::start(kitchen(), quick());
    legacy.initialize("2025-11-25").await;
    let mut modern = Client::start(kitchen(), quick());

    for (client, meta) in [(&mut legacy, json!({})), (&mut modern, meta())] {
        let told = told(client, meta, Some("p")).await;

        assert!(told.len() > 2, "{told:?}");
        assert!(told.iter().all(|message| message["method"] == "notifications/progress"), "{told:?}");
        let params: Vec<&Value> = told.iter().map(|message| &message["params"]).collect();
        assert!(params.iter().all(|params| params["progressToken"] == "p" && params["message"] == "still running"));
        assert!(params.iter().all(|params| params.get("total").is_none()), "{told:?}");
        let values: Vec<f64> = params.iter().map(|params| params["progress"].as_f64().unwrap()).collect();
        assert!(values.iter().zip(values.iter().skip(1)).all(|(one, next)| one < next), "{values:?}");
        assert!(values.iter().all(|value| *value < 0.01), "{values:?}");
    }
}

#[tokio::test]
async fn test_heartbeat_without_a_token_is_not_sent() {
    let mut client = Client::start(kitchen(), quick());

    assert_eq!(told(&mut client, meta(), None).await, Vec::<Value>::new());
}

#[tokio::test]
async fn test_heartbeat_of_a_quick_call_is_not_sent() {
    let mut client = Client::start(kitchen(), ServeOptions::default());
    // from now on it is compiled
    told(&mut client, meta(), None).await;

    assert_eq!(told(&mut client, meta(), Some("p")).await, Vec::<Value>::new());
}
