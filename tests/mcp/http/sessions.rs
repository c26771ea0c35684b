//! Clients that open a session.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Site, messages};
use kami_host::mcp::HttpOptions;
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};

pub(super) const SESSION: &str = "mcp-session-id";

fn initialize(site: &Site, version: &str) -> RequestBuilder {
    let client = json!({"name": "test", "version": "0"});
    let params = json!({"protocolVersion": version, "capabilities": {}, "clientInfo": client});
    site.post(json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params}).to_string())
}

pub(super) async fn opened(site: &Site, version: &str) -> (String, Value) {
    let response = initialize(site, version).send().await.unwrap();
    let id = response.headers()[SESSION].to_str().unwrap().to_owned();
    let answer = messages(&response.text().await.unwrap()).remove(0);
    let initialized = json!({"jsonrpc": "2.0", "method": "notifications/initialized"}).to_string();
    assert_eq!(site.post(initialized).header(SESSION, &id).send().await.unwrap().status().as_u16(), 202);
    (id, answer)
}

/// The session of somebody who has a token.
pub(super) async fn opened_by(site: &Site, token: &str) -> String {
    let response = initialize(site, "2025-11-25").bearer_auth(token).send().await.unwrap();
    response.headers()[SESSION].to_str().unwrap().to_owned()
}

pub(super) async fn ask(site: &Site, id: &str, method: &str, params: Value) -> Response {
    let message = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
    site.post(message.to_string()).header(SESSION, id).send().await.unwrap()
}

#[tokio::test]
async fn test_session_of_each_revision_calls_tools() {
    let site = Site::open().await;
    for version in ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"] {
        let (id, answer) = opened(&site, version).await;
        assert_eq!(answer["result"]["protocolVersion"], version);

        let response = ask(&site, &id, "tools/call", json!({"name": "report", "arguments": {"steps": 2}})).await;

        let messages = messages(&response.text().await.unwrap());
        assert_eq!(messages.last().unwrap()["result"]["content"][0]["text"], "2 steps", "{version}");
    }
}

#[tokio::test]
async fn test_session_that_was_ended_is_gone() {
    let site = Site::open().await;
    let (id, _) = opened(&site, "2025-11-25").await;

    let ended = site.client.delete(format!("{}/mcp", site.at)).header(SESSION, &id).send().await.unwrap();

    assert_eq!(ended.status().as_u16(), 204);
    assert_eq!(ask(&site, &id, "ping", json!({})).await.status().as_u16(), 404);
}

#[tokio::test]
async fn test_sessions_beyond_their_number_are_refused_until_one_ends() {
    let site = Site::with(HttpOptions { sessions: 2, ..HttpOptions::default() }).await;
    let (first, _) = opened(&site, "2025-11-25").await;
    opened(&site, "2025-11-25").await;

    let refused = initialize(&site, "2025-11-25").send().await.unwrap();

    assert_eq!((refused.status().as_u16(), &refused.headers()["retry-after"]), (503, &"5".parse().unwrap()));
    assert_eq!(ask(&site, &first, "ping", json!({})).await.status().as_u16(), 200);
    site.client.delete(format!("{}/mcp", site.at)).header(SESSION, &first).send().await.unwrap();
    assert_eq!(initialize(&site, "2025-11-25").send().await.unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn test_session_nobody_opened_is_not_found() {
    let site = Site::open().await;

    let response = ask(&site, "made-up", "tools/list", json!({})).await;

    assert_eq!(response.status().as_u16(), 404);
}
