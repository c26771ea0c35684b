//! Clients that send everything with every request.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::two_tools,
};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};

async fn ask(method: &str, mut params: Value) -> Value {
    let mut client = Client::start(two_tools(), ServeOptions::default());
    params["_meta"] = meta();
    client.ask(method, params).await
}

#[tokio::test]
async fn test_discover_says_versions_capabilities_and_freshness() {
    let answer = ask("server/discover", json!({})).await;

    let result = &answer["result"];
    assert_eq!(
        result["supportedVersions"],
        json!(["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"])
    );
    assert_eq!(result["capabilities"], json!({"logging": {}, "tools": {}}));
    assert_eq!(result["ttlMs"], 60_000);
    assert_eq!(result["cacheScope"], "public");
    assert_eq!(result["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
}

#[tokio::test]
async fn test_tools_list_modern_is_signed_and_cacheable() {
    let answer = ask("tools/list", json!({})).await;

    let result = &answer["result"];
    assert_eq!(result["tools"].as_array().map(Vec::len), Some(2));
    assert_eq!(result["resultType"], "complete");
    assert_eq!(result["ttlMs"], 60_000);
    assert_eq!(result["cacheScope"], "public");
    assert_eq!(result["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
}

#[tokio::test]
async fn test_tools_call_modern_failure_is_signed() {
    let answer = ask("tools/call", json!({"name": "greet", "arguments": {}})).await;

    assert_eq!(answer["result"]["isError"], true);
    assert_eq!(answer["result"]["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
}

#[tokio::test]
async fn test_removed_methods_modern_are_method_not_found() {
    // a ping before anything else is answered in either era
    let mut client = Client::start(two_tools(), ServeOptions::default());
    client.ask("tools/list", json!({"_meta": meta()})).await;

    for method in ["ping", "logging/setLevel"] {
        let answer = client.ask(method, json!({"level": "info", "_meta": meta()})).await;

        assert_eq!(answer["error"]["code"], -32601, "{answer}");
    }
}

#[tokio::test]
async fn test_version_from_the_future_is_unsupported() {
    let mut client = Client::start(two_tools(), ServeOptions::default());
    let mut meta = meta();
    meta["io.modelcontextprotocol/protocolVersion"] = json!("2099-01-01");

    let answer = client.ask("tools/list", json!({"_meta": meta})).await;

    assert_eq!(answer["error"]["code"], -32022);
    assert_eq!(answer["error"]["data"]["requested"], "2099-01-01");
}
