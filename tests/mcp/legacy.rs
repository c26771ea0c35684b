//! Clients that open with `initialize`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{client::Client, served::two_tools};
use kami_host::mcp::ServeOptions;
use serde_json::json;

async fn opened() -> Client {
    let mut client = Client::start(two_tools(), ServeOptions::default());
    client.initialize("2025-11-25").await;
    client
}

#[tokio::test]
async fn test_initialize_known_version_is_agreed_to() {
    for version in ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"] {
        let mut client = Client::start(two_tools(), ServeOptions::default());

        let answer = client.initialize(version).await;

        assert_eq!(answer["result"]["protocolVersion"], version);
        assert_eq!(answer["result"]["serverInfo"]["name"], "kami-host");
        assert_eq!(answer["result"]["capabilities"], json!({"logging": {}, "tools": {}}));
    }
}

#[tokio::test]
async fn test_initialize_unknown_version_gets_the_newest_with_initialize() {
    let mut client = Client::start(two_tools(), ServeOptions::default());

    let answer = client.initialize("2099-01-01").await;

    assert_eq!(answer["result"]["protocolVersion"], "2025-11-25");
}

#[tokio::test]
async fn test_tools_list_legacy_has_the_tools_in_order() {
    let mut client = opened().await;

    let answer = client.ask("tools/list", json!({})).await;

    let schema = json!({"type": "object", "properties": {}});
    assert_eq!(
        answer["result"]["tools"],
        json!([
            {"name": "greet", "description": "d", "inputSchema": schema},
            {"name": "count", "description": "d", "inputSchema": schema},
        ])
    );
    assert_eq!(answer["result"].get("resultType"), None);
    assert_eq!(answer["result"].get("_meta"), None);
}

#[tokio::test]
async fn test_tools_list_cursor_never_given_is_refused() {
    let mut client = opened().await;

    let answer = client.ask("tools/list", json!({"cursor": "2"})).await;

    assert_eq!(answer["error"]["code"], -32602);
}

#[tokio::test]
async fn test_tools_call_unknown_tool_names_the_nearest_first() {
    let mut client = opened().await;

    let answer = client.ask("tools/call", json!({"name": "coutn", "arguments": {}})).await;

    assert_eq!(answer["error"]["code"], -32602);
    assert_eq!(answer["error"]["message"], "there is no tool `coutn`; there are: count, greet");
}

#[tokio::test]
async fn test_tools_call_malformed_params_are_invalid_params() {
    let mut client = opened().await;

    for params in [json!({"name": "greet", "arguments": [1]}), json!({"arguments": {}}), json!({"name": 3})] {
        let answer = client.ask("tools/call", params).await;

        assert_eq!(answer["error"]["code"], -32602, "{answer}");
    }
}

#[tokio::test]
async fn test_tools_call_component_without_code_is_a_tool_error() {
    let mut client = opened().await;

    let answer = client.ask("tools/call", json!({"name": "greet", "arguments": {}})).await;

    assert_eq!(answer["result"]["isError"], true, "{answer}");
    assert!(answer["result"]["content"][0]["text"].as_str().unwrap().contains("kami:tool/tools"), "{answer}");
}

#[tokio::test]
async fn test_ping_and_set_level_legacy_are_answered() {
    let mut client = opened().await;

    assert_eq!(client.ask("ping", json!({})).await["result"], json!({}));
    assert_eq!(client.ask("logging/setLevel", json!({"level": "info"})).await["result"], json!({}));
}

#[tokio::test]
async fn test_unknown_method_is_method_not_found() {
    let mut client = opened().await;

    for method in ["resources/list", "prompts/list", "no/such"] {
        assert_eq!(client.ask(method, json!({})).await["error"]["code"], -32601);
    }
}
