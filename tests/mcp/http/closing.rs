//! Calls that end before they are done, and servers that go away.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{LONG, Site, answer};
use crate::served::two_tools;
use kami_host::mcp::{HttpOptions, ServeOptions};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::{
    sync::oneshot,
    time::{sleep, timeout},
};

/// What the server waits for calls under way; a test that must not run into it stays well below.
const DRAIN: Duration = Duration::from_secs(5);

/// Once this is answered everything is compiled.
async fn warm(site: &Site) {
    assert_eq!(site.call("counter", json!({})).send().await.unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn test_stop_during_a_call_waits_for_its_answer() {
    let site = Site::open().await;
    warm(&site).await;
    let call = tokio::spawn(site.call("sleep", json!({"ms": 500})).send());
    sleep(Duration::from_millis(200)).await;

    let closed = site.close().await;

    closed.unwrap();
    let answer = answer(call.await.unwrap().unwrap()).await;
    assert_eq!(answer["result"]["content"][0]["text"], "slept 500 ms");
}

#[tokio::test]
async fn test_stop_during_an_endless_call_ends_the_server_all_the_same() {
    let site = Site::open().await;
    warm(&site).await;
    let call = tokio::spawn(site.call("spin", json!({})).send());
    sleep(Duration::from_millis(200)).await;
    let stopped = Instant::now();

    site.close().await.unwrap();

    assert!(stopped.elapsed() < DRAIN * 2, "{:?}", stopped.elapsed());
    drop(call);
}

#[tokio::test]
async fn test_stop_with_idle_clients_and_open_streams_does_not_wait() {
    let site = Site::open().await;
    warm(&site).await;
    let stream = site.modern("subscriptions/listen", json!({"notifications": {}}));
    let open = stream.send().await.unwrap();
    let stopped = Instant::now();

    site.close().await.unwrap();

    assert!(stopped.elapsed() < DRAIN / 2, "{:?}", stopped.elapsed());
    drop(open);
}

#[tokio::test]
async fn test_disconnect_of_a_modern_client_stops_the_call() {
    let site = Site::open().await;
    warm(&site).await;
    let gone = timeout(Duration::from_millis(300), site.call("spin", json!({})).send()).await;
    assert!(gone.is_err(), "an endless call was answered");
    let stopped = Instant::now();

    // what still ran would be waited for
    site.close().await.unwrap();

    assert!(stopped.elapsed() < DRAIN / 2, "{:?}", stopped.elapsed());
}

#[tokio::test]
async fn test_ready_tells_when_tools_are_known_and_when_the_server_goes() {
    let site = Site::open().await;
    warm(&site).await;
    assert_eq!((site.status("/health").await, site.status("/ready").await), (200, 200));
    let call = tokio::spawn(site.call("sleep", json!({"ms": 1000})).send());
    sleep(Duration::from_millis(200)).await;

    site.options.stop.cancel();

    assert_eq!((site.status("/health").await, site.status("/ready").await), (200, 503));
    assert_eq!(site.call("counter", json!({})).send().await.unwrap().status().as_u16(), 503);
    assert_eq!(timeout(LONG, call).await.unwrap().unwrap().unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn test_ready_before_the_tools_are_known_is_no() {
    let (know, known) = oneshot::channel::<()>();
    let catalogue = async {
        known.await.unwrap();
        two_tools().await
    };
    let site = Site::start(catalogue, (ServeOptions::default(), HttpOptions::default())).await;
    assert_eq!((site.status("/health").await, site.status("/ready").await), (200, 503));

    know.send(()).unwrap();

    let asked = Instant::now();
    while site.status("/ready").await != 200 {
        assert!(asked.elapsed() < LONG, "the tools are known and it is not ready");
    }
}
