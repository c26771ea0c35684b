//! What a client is given to keep, and brings back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{EVERYTHING, accept, again, asking, call, start, text};
use crate::client::Client;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kami_host::mcp::ServeOptions;
use serde_json::{Value, json};
use std::time::Duration;

fn answers() -> Value {
    json!({"model": {"role": "assistant", "model": "m", "content": {"type": "text", "text": "yes"}}})
}

#[tokio::test]
async fn test_state_that_was_changed_is_invalid_and_nothing_is_called() {
    let (mut client, sample) = (start(&EVERYTHING), ("sample", json!({"prompt": "?"})));
    let first = call(&mut client, sample.clone(), json!({})).await;
    let state = first["result"]["requestState"].as_str().unwrap();
    for changed in [format!("{state}-TAMPERED"), format!("{state}A"), state[1..].to_owned(), "made up".to_owned()] {
        let more = json!({"inputResponses": answers(), "requestState": changed});

        let answer = call(&mut client, sample.clone(), more).await;

        assert_eq!(answer["error"]["code"], -32602, "{answer}");
        let message = answer["error"]["message"].as_str().unwrap();
        assert!(
            message.starts_with("the `requestState` was not given out by this server for this request"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn test_state_is_worth_nothing_for_another_tool_or_other_arguments() {
    let mut client = start(&EVERYTHING);
    let first = call(&mut client, ("sample", json!({"prompt": "Shall I?"})), json!({})).await;
    for other in
        [("sample", json!({"prompt": "Delete everything?"})), ("roots", json!({})), ("elicit_twice", json!({}))]
    {
        let answer = call(&mut client, other, again(&first, answers())).await;

        assert_eq!(answer["error"]["code"], -32602, "{answer}");
    }
    let same = call(&mut client, ("sample", json!({"prompt": "Shall I?"})), again(&first, answers())).await;
    assert_eq!(text(&same), "yes");
}

#[tokio::test]
async fn test_state_of_another_process_is_worth_nothing() {
    let (mut one, mut other, elicit) = (start(&EVERYTHING), start(&EVERYTHING), ("elicit_twice", json!({})));
    let first = call(&mut one, elicit.clone(), json!({})).await;

    let answer = call(&mut other, elicit, again(&first, json!({"first": accept(json!({"name": "Ann"}))}))).await;

    assert_eq!(answer["error"]["code"], -32602, "{answer}");
}

#[tokio::test]
async fn test_state_that_comes_back_too_late_has_expired() {
    let options = ServeOptions { patience: Duration::ZERO, ..ServeOptions::default() };
    let (mut client, elicit) = (Client::start(asking(&EVERYTHING), options), ("elicit_twice", json!({})));
    let first = call(&mut client, elicit.clone(), json!({})).await;

    let answer = call(&mut client, elicit, again(&first, json!({"first": accept(json!({"name": "Ann"}))}))).await;

    assert_eq!(answer["error"]["code"], -32602, "{answer}");
    let message = answer["error"]["message"].as_str().unwrap();
    assert!(message.contains("expired"), "{message}");
}

#[tokio::test]
async fn test_state_cannot_be_read_by_the_client() {
    let (mut client, twice) = (start(&EVERYTHING), ("elicit_twice", json!({})));
    let first = call(&mut client, twice.clone(), json!({})).await;
    let ann = json!({"first": accept(json!({"name": "Annabel"}))});

    let second = call(&mut client, twice, again(&first, ann)).await;

    let kept = URL_SAFE_NO_PAD.decode(second["result"]["requestState"].as_str().unwrap()).unwrap();
    for known in ["Annabel", "accept", "first"] {
        assert!(!kept.windows(known.len()).any(|window| window == known.as_bytes()), "{known}");
    }
}
