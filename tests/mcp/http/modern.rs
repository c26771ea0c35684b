//! Clients that send all there is to know with each request.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Site, answer, messages};
use crate::client::meta;
use serde_json::json;

#[tokio::test]
async fn test_modern_call_is_answered_with_one_message() {
    let site = Site::open().await;

    let response = site.call("counter", json!({})).send().await.unwrap();

    assert_eq!(response.headers()["content-type"], "application/json");
    let answer = answer(response).await;
    assert_eq!(answer["result"]["structuredContent"], json!({"result": 1}));
    assert_eq!(answer["result"]["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
}

#[tokio::test]
async fn test_modern_call_with_progress_is_a_stream_that_ends_with_the_answer() {
    let site = Site::open().await;
    let mut meta = meta();
    meta["progressToken"] = json!("t");
    let params = json!({"name": "report", "arguments": {"steps": 3}, "_meta": meta});
    let message = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params});

    let request = site.call("report", json!({"steps": 3})).body(message.to_string());
    let response = request.send().await.unwrap();

    assert_eq!(response.headers()["x-accel-buffering"], "no");
    let messages = messages(&response.text().await.unwrap());
    assert_eq!(messages.first().unwrap()["params"]["progressToken"], "t");
    assert_eq!(messages.last().unwrap()["result"]["content"][0]["text"], "3 steps");
}

#[tokio::test]
async fn test_modern_faults_have_the_codes_of_the_protocol() {
    let site = Site::open().await;
    let params = json!({"name": "nothing", "arguments": {}, "_meta": meta()});
    let other = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params});
    for (name, request, status, code) in [
        ("unknown tool", site.call("no_such", json!({})), 200, -32602),
        ("unknown method", site.modern("tools/dance", json!({})), 404, -32601),
        ("removed method", site.modern("ping", json!({})), 404, -32601),
        ("other name", site.call("counter", json!({})).body(other.to_string()), 400, -32020),
        ("no json", site.post("{"), 400, -32700),
        ("batch", site.post(r#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#), 400, -32600),
        ("id null", site.post(r#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#), 400, -32600),
    ] {
        let response = request.send().await.unwrap();

        assert_eq!(response.status().as_u16(), status, "{name}");
        assert_eq!(answer(response).await["error"]["code"], code, "{name}");
    }
}

#[tokio::test]
async fn test_modern_version_that_is_unknown_is_answered_with_the_known_ones() {
    let site = Site::open().await;
    let mut meta = meta();
    meta["io.modelcontextprotocol/protocolVersion"] = json!("2099-01-01");
    let message = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {"_meta": meta}});
    let headers = [("mcp-protocol-version", "2099-01-01"), ("mcp-method", "tools/list")];

    let request =
        headers.into_iter().fold(site.post(message.to_string()), |post, (name, value)| post.header(name, value));
    let response = request.send().await.unwrap();

    assert_eq!(response.status().as_u16(), 400);
    let answer = answer(response).await;
    assert_eq!(answer["error"]["code"], -32022);
    assert!(answer["error"]["data"]["supported"].as_array().unwrap().contains(&json!("2026-07-28")), "{answer}");
}
