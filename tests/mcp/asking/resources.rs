//! Resources that ask before they say what they hold.

use super::{able, accept, asking_documents};
use crate::client::{Client, meta};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};

fn reading(uri: &str) -> Value {
    let mut meta = meta();
    meta["io.modelcontextprotocol/clientCapabilities"] = able();
    json!({"uri": uri, "_meta": meta})
}

#[tokio::test]
async fn test_resource_that_asks_is_read_with_the_answer() {
    let mut client = Client::start(asking_documents(), ServeOptions::default());
    let first = client.ask("resources/read", reading("test://asked")).await;
    let mut again = reading("test://asked");
    again["inputResponses"] = json!({"wish": accept(json!({"text": "Größe"}))});
    again["requestState"] = first["result"]["requestState"].clone();

    let last = client.ask("resources/read", again).await;

    assert_eq!(first["result"]["resultType"], "input_required", "{first}");
    assert_eq!(first["result"]["inputRequests"]["wish"]["params"]["message"], "What shall it say?");
    assert_eq!(last["result"]["contents"][0]["text"], "Größe", "{last}");
}

#[tokio::test]
async fn test_state_of_one_resource_is_worth_nothing_for_another() {
    let mut client = Client::start(asking_documents(), ServeOptions::default());
    let first = client.ask("resources/read", reading("test://asked")).await;
    let mut other = reading("test://static-text");
    other["requestState"] = first["result"]["requestState"].clone();

    let answer = client.ask("resources/read", other).await;

    assert_eq!(answer["error"]["code"], -32602, "{answer}");
}

#[tokio::test]
async fn test_resource_that_asks_a_session_waits_for_the_answer() {
    let mut client = Client::start(asking_documents(), ServeOptions::default());
    let info = json!({"name": "test", "version": "0"});
    let params = json!({"protocolVersion": "2025-11-25", "capabilities": able(), "clientInfo": info});
    client.ask("initialize", params).await;
    client.send(json!({"jsonrpc": "2.0", "method": "notifications/initialized"})).await;
    let read = json!({"jsonrpc": "2.0", "id": 7, "method": "resources/read", "params": {"uri": "test://asked"}});
    client.send(read).await;
    let question = client.receive().await.unwrap_or_default();

    let reply = accept(json!({"text": "日本"}));
    client.send(json!({"jsonrpc": "2.0", "id": question["id"], "result": reply})).await;

    let last = client.receive().await.unwrap_or_default();
    assert_eq!(question["method"], "elicitation/create", "{question}");
    assert_eq!((&last["id"], &last["result"]["contents"][0]["text"]), (&json!(7), &json!("日本")), "{last}");
}
