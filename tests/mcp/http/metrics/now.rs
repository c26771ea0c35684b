//! What is so at the moment: calls under way, calls that wait, open sessions.

use super::{super::sessions::opened, Site, call, samples};
use crate::served::two_tools;
use kami_host::mcp::{HttpOptions, ServeOptions};
use serde_json::json;
use std::time::Duration;
use tokio::{task::JoinHandle, time::sleep};

#[tokio::test]
async fn test_metrics_during_a_call_count_it_as_under_way() {
    let site = Site::open().await;
    call(&site, "counter", json!({})).await;
    let call = tokio::spawn(site.call("sleep", json!({"ms": 3000})).send());
    let mut flying = 0.0;

    for _ in 0..200 {
        flying = samples(&site).await.get("kami_calls_in_flight", &[]);
        if flying > 0.0 {
            break;
        }
        sleep(Duration::from_millis(5)).await;
    }

    assert_eq!(flying, 1.0);
    call.abort();
}

#[tokio::test]
async fn test_metrics_with_a_session_open_count_it() {
    let site = Site::start(two_tools(), (ServeOptions::default(), HttpOptions::default())).await;
    let before = samples(&site).await.get("kami_sessions", &[]);
    opened(&site, "2025-11-25").await;

    let after = samples(&site).await.get("kami_sessions", &[]);

    assert_eq!((before, after), (0.0, 1.0));
}

#[tokio::test]
async fn test_metrics_of_more_calls_than_slots_count_those_that_wait() {
    let site = Site::open().await;
    call(&site, "counter", json!({})).await;
    let calls: Vec<_> = (0..80).map(|_| tokio::spawn(site.call("sleep", json!({"ms": 2000})).send())).collect();
    let mut waiting = 0.0;

    for _ in 0..200 {
        waiting = samples(&site).await.get("kami_calls_queued", &[]);
        if waiting > 0.0 {
            break;
        }
        sleep(Duration::from_millis(5)).await;
    }

    assert!(waiting > 0.0, "64 have a slot");
    calls.iter().for_each(JoinHandle::abort);
}
