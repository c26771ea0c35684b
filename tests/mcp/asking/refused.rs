//! Questions that are not passed on.

use super::{EVERYTHING, able, params, start, text};
use kami_host::domain::McpRequest;
use serde_json::json;

#[tokio::test]
async fn test_question_that_is_not_granted_names_the_grant() {
    let mut client = start(&[McpRequest::Sampling]);

    let answer = client.ask("tools/call", params(able(), ("elicit", json!({})), &json!({}))).await;

    assert_eq!(answer["result"]["isError"], true);
    let expected = "elicitation is not granted; the operator can allow it with `--allow-mcp elicitation`";
    assert!(text(&answer).ends_with(expected), "{answer}");
}

#[tokio::test]
async fn test_question_the_client_cannot_answer_says_what_it_would_have_to_declare() {
    let mut client = start(&EVERYTHING);
    for (tool, arguments, declared, required) in [
        ("elicit", json!({}), json!({}), json!({"elicitation": {"form": {}}})),
        ("elicit", json!({}), json!({"elicitation": {"url": {}}}), json!({"elicitation": {"form": {}}})),
        ("elicit_url", json!({}), json!({"elicitation": {}}), json!({"elicitation": {"url": {}}})),
        ("sample", json!({"prompt": "?"}), json!({"elicitation": {}}), json!({"sampling": {}})),
        ("roots", json!({}), json!({"sampling": {}}), json!({"roots": {}})),
    ] {
        let answer = client.ask("tools/call", params(declared, (tool, arguments), &json!({}))).await;

        assert_eq!(answer["error"]["code"], -32021, "{tool}: {answer}");
        assert_eq!(answer["error"]["data"]["requiredCapabilities"], required, "{tool}");
    }
}

#[tokio::test]
async fn test_client_of_an_earlier_revision_that_cannot_answer_gets_a_text() {
    let mut client = start(&EVERYTHING);
    client.initialize("2025-06-18").await;

    let answer = client.ask("tools/call", json!({"name": "elicit", "arguments": {}})).await;

    assert_eq!(answer["result"]["isError"], true);
    assert!(text(&answer).contains("an answer to `coffee`, but the client cannot show forms"), "{answer}");
}
