//! Clients that mean no good, beside one that does.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{LONG, Site, answer, sessions::opened};
use kami_host::mcp::HttpOptions;
use serde_json::json;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, sleep},
};

const HALF: &[u8] = b"POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{";

fn narrow(connections: usize) -> HttpOptions {
    HttpOptions { connections, idle: Duration::from_millis(300), ..HttpOptions::default() }
}

async fn connected(site: &Site, number: usize) -> Vec<TcpStream> {
    let mut connections = Vec::new();
    for _ in 0..number {
        connections.push(TcpStream::connect(site.at.trim_start_matches("http://")).await.unwrap());
    }
    connections
}

/// Everything that comes until the other end closes.
async fn rest(connection: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // a connection that was closed before all was read is reset
    let _ = connection.read_to_end(&mut bytes).await;
    String::from_utf8(bytes).unwrap()
}

async fn counted(site: &Site) -> bool {
    site.call("counter", json!({})).send().await.is_ok_and(|response| response.status().is_success())
}

#[tokio::test]
async fn test_flood_of_connections_leaves_those_who_are_in_alone() {
    // on a busy machine 2000 connections take their time
    let site = Site::with(HttpOptions { idle: LONG, ..narrow(50) }).await;
    assert!(counted(&site).await);

    let mut connections = connected(&site, 2000).await;

    // the client's connection is one of the 50
    assert!(counted(&site).await);
    let told = rest(connections.last_mut().unwrap()).await;
    assert!(told.starts_with("HTTP/1.1 503 ") && told.ends_with("too many connections; try again soon\n"), "{told:?}");
}

#[tokio::test]
async fn test_flood_of_silent_connections_gives_its_places_back() {
    let site = Site::with(narrow(8)).await;
    let _silent = connected(&site, 8).await;
    let started = Instant::now();

    while !counted(&site).await {
        assert!(started.elapsed() < Duration::from_secs(20), "nobody is let in any more");
        sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn test_request_that_never_ends_is_answered_and_forgotten() {
    let site = Site::with(narrow(8)).await;
    let mut connections = connected(&site, 8).await;
    for connection in &mut connections {
        connection.write_all(HALF).await.unwrap();
    }

    let told = rest(connections.first_mut().unwrap()).await;

    assert!(told.starts_with("HTTP/1.1 408 "), "{told:?}");
}

#[tokio::test]
async fn test_client_that_takes_nothing_keeps_nobody_from_being_served() {
    let site = Site::open().await;
    let (session, _) = opened(&site, "2025-11-25").await;
    let body = json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params":
        {"name": "report", "arguments": {"steps": 100_000}, "_meta": {"progressToken": 7}}});
    let body = body.to_string();
    let mut deaf = connected(&site, 1).await.remove(0);
    let head = format!(
        "POST /mcp HTTP/1.1\r\nhost: localhost\r\nmcp-session-id: {session}\r\ncontent-type: application/json\r\naccept: \
         application/json, text/event-stream\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );

    deaf.write_all((head + &body).as_bytes()).await.unwrap();

    for _ in 0..20 {
        assert!(counted(&site).await);
    }
}

#[tokio::test]
async fn test_bodies_that_are_no_message_are_refused_one_by_one() {
    let site = Site::open().await;
    let deep = format!(
        r#"{{"jsonrpc":"2.0","id":1,"method":"ping","params":{}1{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for (name, body) in [
        ("nested", deep.into_bytes()),
        ("no UTF-8", b"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\xfe\"}".to_vec()),
        ("half a surrogate", br#"{"jsonrpc":"2.0","id":1,"method":"\ud800"}"#.to_vec()),
        ("nothing", Vec::new()),
        ("a NUL", b"\0".to_vec()),
    ] {
        let response = site.post(body).send().await.unwrap();

        assert_eq!(response.status().as_u16(), 400, "{name}");
        assert_eq!(answer(response).await["error"]["code"], -32700, "{name}");
    }
    assert!(counted(&site).await);
}
