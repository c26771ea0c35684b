//! Resources and prompts that need no code.
#![expect(clippy::indexing_slicing, reason = "what a JSON value does not hold is null")]

use crate::{
    client::{Client, meta},
    served::{carrying, handbook},
};
use kami_host::mcp::{Catalogue, ServeOptions};
use serde_json::{Value, json};

/// What a client of the newer era and one of the older one get.
async fn both(method: &str, params: Value) -> [Value; 2] {
    let mut modern = Client::start(handbook(), ServeOptions::default());
    let mut with_meta = params.clone();
    with_meta["_meta"] = meta();
    let mut legacy = Client::start(handbook(), ServeOptions::default());
    legacy.initialize("2025-06-18").await;
    [modern.ask(method, with_meta).await, legacy.ask(method, params).await]
}

#[tokio::test]
async fn test_lists_show_what_stands_in_kami_toml() {
    for answer in both("resources/list", json!({})).await {
        let resources = &answer["result"]["resources"];

        let rules = &resources[0];
        assert_eq!((&rules["uri"], &rules["title"]), (&json!("notes://house-rules"), &json!("Hausregeln")), "{answer}");
        assert_eq!((&rules["mimeType"], &rules["size"]), (&json!("text/markdown"), &json!(61)));
        assert_eq!((&resources[1]["mimeType"], &resources[2]["name"]), (&json!("image/png"), &json!("motto")));
    }
    for answer in both("prompts/list", json!({})).await {
        let review = &answer["result"]["prompts"][0];

        assert_eq!((&review["name"], &review["title"]), (&json!("review"), &json!("Review")), "{answer}");
        let wanted = json!({"name": "language", "description": "Where it is written in.", "required": true});
        assert_eq!(review["arguments"][0], wanted);
    }
}

#[tokio::test]
async fn test_read_gives_texts_and_bytes_by_media_type() {
    for answer in both("resources/read", json!({"uri": "notes://house-rules"})).await {
        let contents = &answer["result"]["contents"][0];

        assert_eq!(contents["text"], "# Regeln\n\n1. Be kind — auch zu Größeren. 日本語も。\n", "{answer}");
        assert_eq!(contents["mimeType"], "text/markdown");
    }
    for answer in both("resources/read", json!({"uri": "notes://pixel"})).await {
        let contents = &answer["result"]["contents"][0];

        assert!(contents["blob"].as_str().is_some_and(|blob| blob.starts_with("iVBORw0KGgo")), "{answer}");
    }
}

#[tokio::test]
async fn test_get_fills_in_blanks_and_defaults() {
    let params = json!({"name": "review", "arguments": {"language": "{{style}} Русский"}});
    for answer in both("prompts/get", params).await {
        let messages = &answer["result"]["messages"];

        assert_eq!(messages[0]["content"]["text"], "Review this {{style}} Русский code, kurz.", "{answer}");
        assert_eq!(messages[1]["role"], "assistant");
        let known = "I know {{style}} Русский. In templates, write {{name}} for a blank.\n";
        assert_eq!(messages[1]["content"]["text"], known);
        assert_eq!(messages[2]["content"]["mimeType"], "image/png");
        assert_eq!(answer["result"]["description"], "Reviews code in a language.");
    }
}

#[tokio::test]
async fn test_get_without_what_the_prompt_requires_is_refused() {
    for answer in both("prompts/get", json!({"name": "review", "arguments": {"style": "lang"}})).await {
        let error = &answer["error"];

        assert_eq!((&error["code"], &error["message"]), (&json!(-32602), &json!("the argument `language` is missing")));
    }
}

#[tokio::test]
async fn test_complete_offers_values_of_kami_toml() {
    let target = json!({"type": "ref/prompt", "name": "review"});
    for answer in
        both("completion/complete", json!({"ref": target, "argument": {"name": "language", "value": "ру"}})).await
    {
        assert_eq!(answer["result"]["completion"]["values"], json!(["Русский"]), "{answer}");
    }
}

#[tokio::test]
async fn test_documents_of_a_file_without_any_code_are_served() {
    let documents = json!({
        "version": 1,
        "resources": [{"uri": "a:b", "text": "ü"}],
        "prompts": [{"name": "p", "messages": [{"role": "user", "text": ["ä ", {"blank": "x"}]}]}],
    });
    let more =
        json!({"resources": [{"uri": "a:b", "name": "b"}], "prompts": [{"name": "p", "arguments": [{"name": "x"}]}]});
    let mut client = Client::start(Catalogue::new(vec![carrying(more, &documents)]), ServeOptions::default());

    let read = client.ask("resources/read", json!({"uri": "a:b", "_meta": meta()})).await;
    let filled = client.ask("prompts/get", json!({"name": "p", "arguments": {"x": "y"}, "_meta": meta()})).await;

    assert_eq!(read["result"]["contents"][0]["text"], "ü", "{read}");
    assert_eq!(filled["result"]["messages"][0]["content"]["text"], "ä y", "{filled}");
}

#[tokio::test]
async fn test_prompt_that_would_grow_beyond_its_limit_is_not_filled_in() {
    let blanks = vec![json!({"blank": "x"}); 1 << 16];
    let prompt = json!({"name": "p", "messages": [{"role": "user", "text": blanks}]});
    let documents = json!({"version": 1, "resources": [], "prompts": [prompt]});
    let more = json!({"prompts": [{"name": "p", "arguments": [{"name": "x"}]}]});
    let mut client = Client::start(Catalogue::new(vec![carrying(more, &documents)]), ServeOptions::default());
    let arguments = json!({"x": "x".repeat(1 << 20)});

    let answer = client.ask("prompts/get", json!({"name": "p", "arguments": arguments, "_meta": meta()})).await;

    assert_eq!(answer["error"]["data"]["code"], "output-too-large", "{answer}");
}
