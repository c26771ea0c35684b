//! What a model gets to read.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{AskError, Scope, answer, unanswered};
use crate::{
    CallError,
    domain::{ByteSize, Capabilities, Content, Denial, Granting, Grants, McpRequest, Output, Span},
};
use rmcp::model::CallToolResult;
use serde_json::{Value, json};

const MISSING: &str = "the folder /data is not granted; the operator can allow it with `--dir /data=FOLDER`";

fn asked() -> Capabilities {
    serde_json::from_value(json!({"fs": [{"guest": "/data", "reason": "the files"}], "mcp": ["sampling"]})).unwrap()
}

fn complete(output: Output) -> Value {
    let scope = Scope { asked: Some(&asked()), grants: &Grants::default(), granting: &Granting::Flag };
    serde_json::to_value(answer(Ok(output), &[], &scope)).unwrap()
}

fn failed(error: CallError, denials: Vec<Denial>) -> String {
    failed_with(&Granting::Flag, error, denials)
}

fn failed_with(granting: &Granting, error: CallError, denials: Vec<Denial>) -> String {
    let scope = Scope { asked: Some(&asked()), grants: &Grants::default(), granting };
    text(&answer(Err(error), &denials, &scope))
}

fn text(result: &CallToolResult) -> String {
    let result = serde_json::to_value(result).unwrap();
    assert_eq!(result["isError"], true);
    result["content"][0]["text"].as_str().unwrap().to_owned()
}

#[test]
fn test_answer_structured_without_content_is_repeated_as_text() {
    let result = complete(Output { structured: Some(json!({"b": 1, "a": [2]})), ..Output::default() });

    assert_eq!(
        result,
        json!({
            "resultType": "complete",
            "content": [{"type": "text", "text": r#"{"b":1,"a":[2]}"#}],
            "structuredContent": {"b": 1, "a": [2]},
            "isError": false,
        })
    );
}

#[test]
fn test_answer_structured_with_content_leaves_the_content() {
    let content = vec![Content::Text("two".into())];

    let result = complete(Output { content, structured: Some(json!({"n": 2})), meta: None });

    assert_eq!(result["content"], json!([{"type": "text", "text": "two"}]));
    assert_eq!(result["structuredContent"], json!({"n": 2}));
}

#[test]
fn test_answer_meta_is_passed_on() {
    let result = complete(Output { meta: Some(json!({"x/y": 1})), ..Output::default() });

    assert_eq!(result["_meta"], json!({"x/y": 1}));
}

#[test]
fn test_answer_failure_of_the_tool_tells_what_is_not_granted() {
    let text = failed(CallError::Failed { message: "no such city".into() }, Vec::new());

    assert_eq!(text, format!("no such city\n{MISSING}"));
}

#[test]
fn test_answer_failure_with_another_cause_does_not_tell_what_is_not_granted() {
    let errors = [
        CallError::UnknownTool { tool: "gret".into(), known: vec!["greet".into()] },
        CallError::InvalidArguments { tool: "greet".into(), violations: Vec::new() },
        CallError::Rejected { message: "no such mode".into() },
        CallError::TimedOut { limit: Span::new(std::time::Duration::from_secs(1)) },
        CallError::OutOfMemory { limit: ByteSize::mib(1) },
        CallError::OutputTooLarge { limit: ByteSize::mib(1) },
        CallError::Cancelled,
    ];

    for error in errors {
        let text = failed(error, Vec::new());

        assert!(!text.contains("/data"), "{text}");
    }
}

#[test]
fn test_answer_failure_with_hint_ends_in_the_hint() {
    let text = failed(CallError::Busy, Vec::new());

    assert_eq!(text, "too many calls are waiting already\nhint: try again in a moment");
}

#[test]
fn test_answer_failure_after_a_denial_names_the_grant() {
    let denial = Denial::Net { origin: "https://example.com".into(), why: "it is not granted".into() };

    let text = failed(CallError::Failed { message: "cannot fetch".into() }, vec![denial]);

    let denied = "request to `https://example.com` refused: it is not granted; \
                  the operator can allow it with `--allow-net https://example.com`";
    assert_eq!(text, format!("cannot fetch\n{denied}\n{MISSING}"));
}

#[test]
fn test_answer_failure_of_an_installed_tool_names_the_command() {
    let denial = Denial::Net { origin: "https://example.com".into(), why: "it is not granted".into() };
    let granting = Granting::Command("cargo kami grant demo".into());

    let text = failed_with(&granting, CallError::Failed { message: "cannot fetch".into() }, vec![denial]);

    assert!(text.contains("refused: it is not granted; the component does not ask for it, so no grant allows it"));
    assert!(text.ends_with("allow it with `cargo kami grant demo --dir /data=FOLDER`"), "{text}");
}

#[test]
fn test_question_nobody_allowed_names_the_grant_if_there_is_one() {
    let told = |request| {
        let error = AskError::Refused { key: "joke".into(), denial: Denial::Mcp { request } };
        let scope = Scope { asked: Some(&asked()), grants: &Grants::default(), granting: &Granting::Flag };
        text(&unanswered(&error, &scope))
    };

    let (allowed, never) = (told(McpRequest::Sampling), told(McpRequest::Roots));

    let both =
        "the tool did not get to an end: it cannot go on without an answer to `joke`, which it may not ask for\n";
    let (flag, none) =
        ("sampling is not granted; the operator can allow it with `--allow-mcp sampling`", "no grant allows it");
    assert_eq!(allowed, format!("{both}question to the client refused: {flag}"));
    assert!(never.starts_with(both) && never.ends_with(none), "{never}");
}
