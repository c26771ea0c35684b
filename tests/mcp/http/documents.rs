//! Resources and prompts over HTTP.

use super::{
    Site, answer, messages,
    sessions::{ask, opened},
};
use crate::served::{conformance, handbook};
use kami_host::mcp::{HttpOptions, ServeOptions};
use serde_json::{Value, json};

async fn site() -> Site {
    Site::start(conformance(), (ServeOptions::default(), HttpOptions::default())).await
}

async fn modern(site: &Site, method: &str, params: Value) -> (u16, Value) {
    let Ok(response) = site.modern(method, params).send().await else { return (0, Value::Null) };
    (response.status().as_u16(), answer(response).await)
}

#[tokio::test]
async fn test_modern_documents_are_listed_read_and_filled_in() {
    let site = site().await;
    for (method, params, pointer, expected) in [
        ("resources/list", json!({}), "/result/resources/0/name", "static_text"),
        ("resources/templates/list", json!({}), "/result/resourceTemplates/0/name", "template_data"),
        ("prompts/list", json!({}), "/result/prompts/0/name", "test_simple_prompt"),
        ("resources/read", json!({"uri": "test://static-binary"}), "/result/contents/0/mimeType", "image/png"),
        (
            "prompts/get",
            json!({"name": "test_prompt_with_arguments", "arguments": {"arg1": "ä", "arg2": "日"}}),
            "/result/messages/0/content/text",
            "Prompt with arguments: arg1='ä', arg2='日'",
        ),
    ] {
        let (status, answer) = modern(&site, method, params).await;

        assert_eq!((status, answer.pointer(pointer)), (200, Some(&json!(expected))), "{answer}");
    }
}

#[tokio::test]
async fn test_modern_documents_nobody_has_are_mistakes_in_the_request() {
    let site = site().await;
    for (method, params) in
        [("resources/read", json!({"uri": "test://nothing"})), ("prompts/get", json!({"name": "nothing"}))]
    {
        let (status, answer) = modern(&site, method, params).await;

        assert_eq!((status, &answer["error"]["code"]), (200, &json!(-32602)), "{answer}");
    }
}

#[tokio::test]
async fn test_modern_header_that_belies_the_address_is_refused() -> Result<(), reqwest::Error> {
    let site = site().await;
    let other = site.modern("resources/read", json!({"uri": "test://static-text"})).build()?;
    let body = other.body().and_then(|body| body.as_bytes()).unwrap_or_default().to_vec();

    let request = site.modern("resources/read", json!({"uri": "test://watched-resource"})).body(body);
    let response = request.send().await?;

    assert_eq!(response.status().as_u16(), 400);
    assert_eq!(answer(response).await["error"]["code"], -32020);
    Ok(())
}

#[tokio::test]
async fn test_session_reads_and_fills_in_documents() -> Result<(), reqwest::Error> {
    let site = site().await;
    let (id, opened) = opened(&site, "2025-06-18").await;
    assert_eq!(opened["result"]["capabilities"]["resources"], json!({"subscribe": true}));
    for (method, params, pointer, expected) in [
        ("resources/list", json!({}), "/result/resources/0/name", json!("static_text")),
        (
            "resources/read",
            json!({"uri": "test://template/7/data"}),
            "/result/contents/0/mimeType",
            json!("application/json"),
        ),
        ("prompts/get", json!({"name": "test_simple_prompt"}), "/result/messages/0/role", json!("user")),
        ("resources/subscribe", json!({"uri": "test://watched-resource"}), "/result", json!({})),
        ("resources/read", json!({"uri": "test://nothing"}), "/error/code", json!(-32002)),
    ] {
        let response = ask(&site, &id, method, params).await;

        let messages = messages(&response.text().await?);
        let last = messages.last().cloned().unwrap_or_default();
        assert_eq!(last.pointer(pointer), Some(&expected), "{last}");
    }
    Ok(())
}

#[tokio::test]
async fn test_documents_without_code_are_served_over_http() {
    let site = Site::start(handbook(), (ServeOptions::default(), HttpOptions::default())).await;

    let (status, answer) = modern(&site, "resources/read", json!({"uri": "notes://motto"})).await;

    assert_eq!((status, &answer["result"]["contents"][0]["text"]), (200, &json!("日々是好日")), "{answer}");
}
