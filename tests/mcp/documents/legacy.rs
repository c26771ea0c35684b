//! Clients that open with `initialize`.

use crate::{
    client::Client,
    served::{conformance, two_tools},
};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};

async fn opened() -> (Client, Value) {
    let mut client = Client::start(conformance(), ServeOptions::default());
    let answer = client.initialize("2025-06-18").await;
    (client, answer)
}

#[tokio::test]
async fn test_initialize_announces_what_components_offer() {
    let (_client, answer) = opened().await;

    let wanted =
        json!({"logging": {}, "tools": {}, "prompts": {}, "resources": {"subscribe": true}, "completions": {}});
    assert_eq!(answer["result"]["capabilities"], wanted);
}

#[tokio::test]
async fn test_get_of_a_prompt_has_its_messages_in_order() {
    let (mut client, _) = opened().await;
    let arguments = json!({"resourceUri": "test://any"});

    let answer =
        client.ask("prompts/get", json!({"name": "test_prompt_with_embedded_resource", "arguments": arguments})).await;

    let messages = &answer["result"]["messages"];
    assert_eq!(messages[0]["content"]["resource"]["uri"], "test://any", "{answer}");
    assert_eq!(messages[1]["content"]["type"], "text");
    assert_eq!(answer["result"]["description"], "A prompt that brings a resource along.");
}

#[tokio::test]
async fn test_read_of_an_unknown_address_has_the_code_of_the_era() {
    let (mut client, _) = opened().await;

    let answer = client.ask("resources/read", json!({"uri": "test://nothing"})).await;

    assert_eq!((&answer["error"]["code"], &answer["error"]["data"]["uri"]), (&json!(-32002), &json!("test://nothing")));
}

#[tokio::test]
async fn test_subscribe_takes_addresses_there_are() {
    let (mut client, _) = opened().await;

    for (method, uri) in [
        ("resources/subscribe", "test://watched-resource"),
        ("resources/subscribe", "test://template/1/data"),
        ("resources/unsubscribe", "test://watched-resource"),
        ("resources/unsubscribe", "test://never-subscribed"),
    ] {
        let answer = client.ask(method, json!({"uri": uri})).await;

        assert_eq!(answer["result"], json!({}), "{answer}");
    }
    let answer = client.ask("resources/subscribe", json!({"uri": "test://nothing"})).await;
    assert_eq!(answer["error"]["code"], -32002);
}

#[tokio::test]
async fn test_malformed_parameters_of_known_methods_are_invalid() {
    let mut client = Client::start(two_tools(), ServeOptions::default());
    client.initialize("2025-11-25").await;

    for method in ["resources/read", "resources/subscribe", "prompts/get", "completion/complete"] {
        let answer = client.ask(method, json!({"uri": 1})).await;

        assert_eq!(answer["error"]["code"], -32602, "{answer}");
    }
}
