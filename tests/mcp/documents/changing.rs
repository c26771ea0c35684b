//! Resources and prompts that are replaced while a client is served.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::offering,
};
use kami_host::mcp::{Catalogue, CatalogueError, Replacer, ServeOptions, replacements};
use serde_json::{Value, json};

async fn catalogue(prompt: &str, description: &str) -> Result<Catalogue, CatalogueError> {
    let resource = json!({"uri": "notes://today", "name": "today"});
    let prompt = json!({"name": prompt, "description": description});
    Catalogue::new(vec![offering("demo", &["greet"], json!({"resources": [resource], "prompts": [prompt]}))]).await
}

fn start() -> (Client, Replacer) {
    let (replacer, replacements) = replacements();
    let options = ServeOptions { replacements: Some(replacements), ..ServeOptions::default() };
    (Client::start(catalogue("one", "a"), options), replacer)
}

async fn told(client: &mut Client) -> Value {
    client.receive().await.unwrap()
}

#[tokio::test]
async fn test_replace_tells_a_session_what_differs_and_no_more() {
    let (mut client, replacer) = start();
    let answer = client.initialize("2025-11-25").await;
    client.ask("resources/subscribe", json!({"uri": "notes://today"})).await;

    replacer.replace(catalogue("two", "a").await.unwrap());

    assert_eq!(answer["result"]["capabilities"]["prompts"], json!({"listChanged": true}));
    assert_eq!(told(&mut client).await["method"], "notifications/prompts/list_changed");
    let updated = told(&mut client).await;
    assert_eq!(updated["method"], "notifications/resources/updated", "{updated}");
    assert_eq!(updated["params"]["uri"], "notes://today");
    assert_eq!(client.ask("prompts/list", json!({})).await["result"]["prompts"][0]["name"], "two");
}

#[tokio::test]
async fn test_replace_tells_a_subscriber_what_it_asked_for() {
    let (mut client, replacer) = start();
    client.ask("server/discover", json!({"_meta": meta()})).await;
    let wanted = json!({"promptsListChanged": true, "resourceSubscriptions": ["notes://today", "notes://never"]});
    let params = json!({"_meta": meta(), "notifications": wanted});
    client.send(json!({"jsonrpc": "2.0", "id": 5, "method": "subscriptions/listen", "params": params})).await;
    let accepted = told(&mut client).await;

    replacer.replace(catalogue("one", "b").await.unwrap());

    let wanted = json!({"promptsListChanged": true, "resourceSubscriptions": ["notes://today"]});
    assert_eq!(accepted["params"]["notifications"], wanted, "{accepted}");
    assert_eq!(told(&mut client).await["method"], "notifications/prompts/list_changed");
    let updated = told(&mut client).await;
    assert_eq!(updated["params"]["uri"], "notes://today", "{updated}");
    assert_eq!(updated["params"]["_meta"]["io.modelcontextprotocol/subscriptionId"], 5);
}
