//! Many clients at once.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Site, answer};
use serde_json::json;
use std::time::Duration;
use tokio::{io::AsyncWriteExt, net::TcpStream, task::JoinSet, time::sleep};

#[tokio::test]
async fn test_crowd_of_clients_gets_each_its_own_answer() {
    let site = Site::open().await;
    let mut calls = JoinSet::new();
    for steps in 0..64 {
        let call = site.call("report", json!({"steps": steps})).send();
        calls.spawn(async move { (steps, answer(call.await.unwrap()).await) });
    }

    let answers = calls.join_all().await;

    for (steps, answer) in answers {
        assert_eq!(answer["result"]["content"][0]["text"], format!("{steps} steps"));
    }
}

#[tokio::test]
async fn test_crowd_of_half_sent_requests_keeps_nobody_from_being_served() {
    let site = Site::open().await;
    let address = site.at.trim_start_matches("http://").to_owned();
    let mut half = Vec::new();
    for _ in 0..200 {
        let mut connection = TcpStream::connect(&address).await.unwrap();
        connection.write_all(b"POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{").await.unwrap();
        half.push(connection);
    }
    sleep(Duration::from_millis(50)).await;

    let response = site.call("counter", json!({})).send().await.unwrap();

    assert_eq!(response.status().as_u16(), 200);
    drop(half);
}
