//! Questions over HTTP: in the answer of the newer era, on the stream of the older one.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Site, answer, messages, sessions::SESSION};
use crate::{
    asking::{able, asking_documents},
    client::meta,
};
use kami_host::mcp::{HttpOptions, ServeOptions};
use reqwest::Response;
use serde_json::{Value, json};

async fn site() -> Site {
    Site::start(asking_documents(), (ServeOptions::default(), HttpOptions::default())).await
}

fn wish(text: &str) -> Value {
    json!({"action": "accept", "content": {"text": text}})
}

/// One request of a client of the newer era that can be asked everything.
async fn modern(site: &Site, method: &str, mut params: Value) -> Value {
    let request = site.modern(method, params.clone());
    params["_meta"] = meta();
    params["_meta"]["io.modelcontextprotocol/clientCapabilities"] = able();
    let message = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
    answer(request.body(message.to_string()).send().await.unwrap()).await
}

#[tokio::test]
async fn test_modern_questions_are_answered_with_the_next_request() {
    let site = site().await;
    for (method, params, key, reply, pointer, expected) in [
        ("resources/read", json!({"uri": "test://asked"}), "wish", wish("Größe"), "/result/contents/0/text", "Größe"),
        (
            "prompts/get",
            json!({"name": "test_input_required_result_prompt"}),
            "user_context",
            json!({"action": "accept", "content": {"context": "日本"}}),
            "/result/messages/0/content/text",
            "Use this context: 日本",
        ),
    ] {
        let first = modern(&site, method, params.clone()).await;
        let mut again = params;
        again["inputResponses"] = json!({key: reply});
        again["requestState"] = first["result"]["requestState"].clone();
        let last = modern(&site, method, again).await;

        assert_eq!(first["result"]["resultType"], "input_required", "{first}");
        assert_eq!(last.pointer(pointer), Some(&json!(expected)), "{last}");
    }
}

/// Everything on the stream up to the next whole message, and no further.
async fn next(stream: &mut Response, text: &mut String) -> Value {
    loop {
        if let Some((event, rest)) = text.split_once("\n\n") {
            let (found, rest) = (messages(event), rest.to_owned());
            *text = rest;
            if let Some(message) = found.into_iter().next() {
                return message;
            }
            continue;
        }
        let chunk = stream.chunk().await.unwrap().unwrap();
        text.push_str(std::str::from_utf8(&chunk).unwrap());
    }
}

#[tokio::test]
async fn test_session_is_asked_on_the_stream_of_its_request() {
    let site = site().await;
    let info = json!({"name": "test", "version": "0"});
    let params = json!({"protocolVersion": "2025-11-25", "capabilities": able(), "clientInfo": info});
    let initialize = json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params});
    let opened = site.post(initialize.to_string()).send().await.unwrap();
    let id = opened.headers()[SESSION].to_str().unwrap().to_owned();
    let post = |message: Value| site.post(message.to_string()).header(SESSION, &id).send();
    post(json!({"jsonrpc": "2.0", "method": "notifications/initialized"})).await.unwrap();

    let read = json!({"jsonrpc": "2.0", "id": 7, "method": "resources/read", "params": {"uri": "test://asked"}});
    let (mut stream, mut text) = (post(read).await.unwrap(), String::new());
    let question = next(&mut stream, &mut text).await;
    let replied = post(json!({"jsonrpc": "2.0", "id": question["id"], "result": wish("Größe")})).await.unwrap();
    let last = next(&mut stream, &mut text).await;

    assert_eq!((&question["method"], replied.status().as_u16()), (&json!("elicitation/create"), 202), "{question}");
    assert_eq!((&last["id"], &last["result"]["contents"][0]["text"]), (&json!(7), &json!("Größe")), "{last}");
}
