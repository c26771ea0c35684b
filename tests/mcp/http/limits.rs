//! Clients that want more than their share, where nobody is asked who they are.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{LONG, Site, sessions::opened};
use kami_host::{domain::Share, mcp::HttpOptions};
use reqwest::RequestBuilder;
use serde_json::json;
use std::{
    num::NonZeroU32,
    time::{Duration, Instant},
};
use tokio::time::sleep;

async fn one_at_once() -> Site {
    let share = Share { concurrent: NonZeroU32::new(1), ..Share::default() };
    Site::with(HttpOptions { share, ..HttpOptions::default() }).await
}

async fn status(request: RequestBuilder) -> u16 {
    request.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn test_calls_beyond_their_number_are_refused_until_one_has_ended() {
    let site = one_at_once().await;
    assert_eq!(status(site.call("counter", json!({}))).await, 200);
    let call = tokio::spawn(site.call("sleep", json!({"ms": 1500})).send());
    sleep(Duration::from_millis(300)).await;

    let refused = site.call("counter", json!({})).send().await.unwrap();

    assert_eq!((refused.status().as_u16(), &refused.headers()["retry-after"]), (429, &"1".parse().unwrap()));
    assert_eq!(status(site.modern("tools/list", json!({}))).await, 200, "only calls are counted");
    assert_eq!(call.await.unwrap().unwrap().status().as_u16(), 200);
    assert_eq!(status(site.call("counter", json!({}))).await, 200);
}

#[tokio::test]
async fn test_call_of_a_session_keeps_its_place_when_its_client_hangs_up() {
    let site = one_at_once().await;
    let (id, _) = opened(&site, "2025-11-25").await;
    let call = |tool: &str, ms: u32| {
        let params = json!({"name": tool, "arguments": {"ms": ms}});
        let message = json!({"jsonrpc": "2.0", "id": ms, "method": "tools/call", "params": params});
        site.post(message.to_string()).header("mcp-session-id", &id)
    };
    // its answer is a stream that has begun, and is left
    drop(call("sleep", 1500).send().await.unwrap());
    sleep(Duration::from_millis(300)).await;

    assert_eq!(status(call("sleep", 1)).await, 429);
    let deadline = Instant::now() + LONG;
    while status(call("sleep", 2)).await != 200 {
        assert!(Instant::now() < deadline, "the call has ended long ago");
        sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn test_messages_beyond_the_rate_are_refused_for_all_together() {
    let share = Share { rate: Some("3/h".parse().unwrap()), ..Share::default() };
    let site = Site::with(HttpOptions { share, ..HttpOptions::default() }).await;
    for _ in 0..3 {
        assert_eq!(status(site.modern("tools/list", json!({}))).await, 200);
    }

    assert_eq!(status(site.modern("tools/list", json!({}))).await, 429);
    assert_eq!(site.status("/health").await, 200);
}
