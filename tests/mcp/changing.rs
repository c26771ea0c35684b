//! Tools that are replaced while a client is served.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::{bare, two_tools},
};
use kami_host::mcp::{Catalogue, Replacer, ServeOptions, replacements};
use serde_json::{Value, json};

const CHANGED: &str = "notifications/tools/list_changed";

fn start() -> (Client, Replacer) {
    let (replacer, replacements) = replacements();
    let options = ServeOptions { replacements: Some(replacements), ..ServeOptions::default() };
    (Client::start(two_tools(), options), replacer)
}

async fn catalogue(tools: &[&str]) -> Catalogue {
    Catalogue::new(vec![bare("demo", tools)]).await.unwrap()
}

fn names(answer: &Value) -> Vec<&str> {
    answer["result"]["tools"].as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn test_replace_tells_a_session_and_lists_the_new_tools() {
    let (mut client, replacer) = start();
    let answer = client.initialize("2025-11-25").await;
    client.ask("tools/list", json!({})).await;

    replacer.replace(catalogue(&["fresh"]).await);
    let told = client.receive().await.unwrap();
    let listed = client.ask("tools/list", json!({})).await;

    assert_eq!(answer["result"]["capabilities"]["tools"], json!({"listChanged": true}));
    assert_eq!(told["method"], CHANGED);
    assert_eq!(names(&listed), ["fresh"]);
}

#[tokio::test]
async fn test_replace_with_what_looks_the_same_tells_nobody() {
    let (mut client, replacer) = start();
    client.initialize("2025-11-25").await;
    client.ask("tools/list", json!({})).await;

    replacer.replace(catalogue(&["greet", "count"]).await);
    replacer.replace(catalogue(&["greet", "count"]).await);
    tokio::task::yield_now().await;

    // the next message is the answer, and nothing else
    assert_eq!(names(&client.ask("tools/list", json!({})).await), ["greet", "count"]);
}

#[tokio::test]
async fn test_replace_before_the_first_catalogue_is_there_wins() {
    let (replacer, replacements) = replacements();
    let (made, making) = tokio::sync::oneshot::channel();
    let options = ServeOptions { replacements: Some(replacements), ..ServeOptions::default() };
    let mut client = Client::start(async { making.await.unwrap() }, options);
    client.initialize("2025-11-25").await;

    replacer.replace(catalogue(&["fresh"]).await);
    made.send(two_tools().await).ok().unwrap();

    // whether there is something to tell depends on which of the two was seen
    let mut messages = client.converse("tools/list", json!({})).await;
    while names(messages.last().unwrap()) != ["fresh"] {
        messages = client.converse("tools/list", json!({})).await;
    }
    assert!(messages.iter().all(|message| message["id"] == "tools/list" || message["method"] == CHANGED));
}

#[tokio::test]
async fn test_replace_tells_a_subscriber_of_the_newer_era() {
    let (mut client, replacer) = start();
    let params = json!({"_meta": meta(), "notifications": {"toolsListChanged": true, "promptsListChanged": true}});
    client.send(json!({"jsonrpc": "2.0", "id": 5, "method": "subscriptions/listen", "params": params})).await;
    let accepted = client.receive().await.unwrap();

    replacer.replace(catalogue(&["fresh"]).await);
    let told = client.receive().await.unwrap();

    assert_eq!(accepted["method"], "notifications/subscriptions/acknowledged", "{accepted}");
    assert_eq!(accepted["params"]["notifications"], json!({"toolsListChanged": true}));
    assert_eq!(told["method"], CHANGED);
    assert_eq!(told["params"]["_meta"]["io.modelcontextprotocol/subscriptionId"], 5);
}

#[tokio::test]
async fn test_tools_list_of_changing_tools_is_fresh_for_a_second() {
    let (mut client, _replacer) = start();

    let answer = client.ask("tools/list", json!({"_meta": meta()})).await;

    assert_eq!(answer["result"]["ttlMs"], 1_000);
}
