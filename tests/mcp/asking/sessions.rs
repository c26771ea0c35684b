//! Clients that are asked while their request waits.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{EVERYTHING, able, accept, start, text};
use crate::client::Client;
use serde_json::{Value, json};

async fn opened() -> Client {
    let mut client = start(&EVERYTHING);
    let info = json!({"name": "test", "version": "0"});
    let params = json!({"protocolVersion": "2025-11-25", "capabilities": able(), "clientInfo": info});
    client.ask("initialize", params).await;
    client.send(json!({"jsonrpc": "2.0", "method": "notifications/initialized"})).await;
    client
}

async fn call(client: &mut Client, tool: &str, arguments: Value) -> Value {
    let params = json!({"name": tool, "arguments": arguments});
    client.send(json!({"jsonrpc": "2.0", "id": "call", "method": "tools/call", "params": params})).await;
    client.receive().await.unwrap()
}

/// Answers a question, and returns what comes next.
async fn reply(client: &mut Client, question: &Value, reply: Value) -> Value {
    client.send(json!({"jsonrpc": "2.0", "id": question["id"], "result": reply})).await;
    client.receive().await.unwrap()
}

#[tokio::test]
async fn test_session_is_asked_each_kind_of_question_while_the_call_waits() {
    let mut client = opened().await;
    let said = json!({"role": "assistant", "model": "m", "content": {"type": "text", "text": "Knock, knock."}});
    let coffee = accept(json!({"size": "small", "milk": false, "sugar": 2}));
    let folders = json!({"roots": [{"uri": "file:///home"}]});
    for (tool, arguments, method, answer, expected) in [
        ("elicit", json!({}), "elicitation/create", coffee, "a small coffee, milk: false, sugar: 2"),
        ("elicit_url", json!({}), "elicitation/create", json!({"action": "accept"}), "signed in"),
        ("sample", json!({"prompt": "A joke?"}), "sampling/createMessage", said, "Knock, knock."),
        ("roots", json!({}), "roots/list", folders, r#"{"result":["file:///home"]}"#),
        (
            "elicit",
            json!({}),
            "elicitation/create",
            json!({"action": "decline"}),
            "the user declined to answer `coffee`",
        ),
    ] {
        let question = call(&mut client, tool, arguments).await;
        let last = reply(&mut client, &question, answer).await;

        assert_eq!(question["method"], method, "{question}");
        assert_eq!((text(&last), &last["id"]), (expected, &json!("call")), "{last}");
    }
}

#[tokio::test]
async fn test_session_is_asked_again_after_an_answer_that_does_not_fit() {
    let mut client = opened().await;
    let first = call(&mut client, "elicit_twice", json!({})).await;
    let again = reply(&mut client, &first, accept(json!({"name": 7}))).await;
    let second = reply(&mut client, &again, accept(json!({"name": "Ann"}))).await;

    let last = reply(&mut client, &second, accept(json!({"name": "Lee"}))).await;

    assert_eq!(first["params"]["message"], again["params"]["message"]);
    assert_eq!(second["params"]["message"], "The last name?");
    assert_eq!(text(&last), "Ann Lee, after 4 rounds");
}

#[tokio::test]
async fn test_session_that_never_answers_well_is_asked_sixteen_times() {
    let mut client = opened().await;
    let mut message = call(&mut client, "elicit", json!({})).await;
    let mut asked = 0;
    while message["method"] == "elicitation/create" {
        asked += 1;
        message = reply(&mut client, &message, json!({"nonsense": true})).await;
    }

    assert_eq!((asked, &message["result"]["isError"]), (16, &json!(true)), "{message}");
    assert!(text(&message).contains("it still asks after 16 rounds of answers"), "{message}");
}

#[tokio::test]
async fn test_session_that_answers_with_an_error_gets_it_back_as_a_text() {
    let mut client = opened().await;
    let question = call(&mut client, "sample", json!({"prompt": "?"})).await;

    client
        .send(json!({"jsonrpc": "2.0", "id": question["id"], "error": {"code": -1, "message": "the model sleeps"}}))
        .await;

    let last = client.receive().await.unwrap();
    assert!(text(&last).contains("the client has no answer to `model`"), "{last}");
    assert!(text(&last).contains("the model sleeps"), "{last}");
}

#[tokio::test]
async fn test_call_cancelled_while_it_waits_takes_its_question_back() {
    let mut client = opened().await;
    let question = call(&mut client, "elicit", json!({})).await;

    client.send(json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "call"}})).await;

    let taken = client.receive().await.unwrap();
    assert_eq!((&taken["method"], &taken["params"]["requestId"]), (&json!("notifications/cancelled"), &question["id"]));
    assert_eq!(client.ask("ping", json!({})).await["result"], json!({}));
}

#[tokio::test]
async fn test_client_that_leaves_while_it_is_asked_ends_the_server() {
    let mut client = opened().await;
    call(&mut client, "elicit", json!({})).await;

    assert_eq!(client.leave().await, Ok(()));
}
