//! Components that offer the same.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::offering,
};
use kami_host::mcp::{Catalogue, Notice, ServeOptions};
use serde_json::{Value, json};

fn both(title: &str) -> Value {
    json!({
        "resources": [{"uri": "notes://today", "name": "today", "title": title}],
        "prompts": [{"name": "greet", "title": title}],
    })
}

async fn catalogue() -> Catalogue {
    Catalogue::new(vec![offering("one", &[], both("1")), offering("two", &[], both("2"))]).await.unwrap()
}

#[tokio::test]
async fn test_prompts_of_one_name_get_one_each() {
    let catalogue = async || Ok::<_, std::io::Error>(catalogue().await);
    let mut client = Client::start(catalogue(), ServeOptions::default());

    let answer = client.ask("prompts/list", json!({"_meta": meta()})).await;

    let prompts = &answer["result"]["prompts"];
    assert_eq!((&prompts[0]["name"], &prompts[1]["name"]), (&json!("one_greet"), &json!("two_greet")), "{answer}");
}

#[tokio::test]
async fn test_resources_at_one_address_are_those_of_the_first_component() {
    let catalogue = catalogue().await;

    let notices = catalogue.notices();

    let hidden = Notice::ResourceHidden { component: "two".into(), uri: "notes://today".into() };
    assert!(notices.contains(&hidden), "{notices:?}");
    let renamed = Notice::PromptRenamed { component: "two".into(), prompt: "greet".into(), name: "two_greet".into() };
    assert!(notices.contains(&renamed), "{notices:?}");
}
