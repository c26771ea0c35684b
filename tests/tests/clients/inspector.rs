//! The official Inspector's command line, in every era.

use crate::{
    conversation::{Conversation, Over, with_node},
    judge::{assert_error, assert_tools, assert_well_behaved},
};
use serde_json::Value;
use std::io;

/// What the Inspector exits with when a tool answers with an error.
const TOOL_ERROR: i32 = 5;

fn assert_inspected(conversation: &Conversation) {
    assert_well_behaved(&conversation.servers);
    assert_seen(conversation);
}

/// What it prints, however it reached the server.
pub(crate) fn assert_seen(Conversation { seen, .. }: &Conversation) {
    let tools = result(&seen["list"], 0);
    let names = tools["tools"].as_array().into_iter().flatten().map(|tool| tool["name"].clone()).collect();
    assert_tools(&Value::Array(names));
    assert_eq!(result(&seen["echo"], 0)["content"][0]["text"], "hello");
    assert_eq!(result(&seen["structured"], 0)["structuredContent"], serde_json::json!({"result": 4}));
    assert_error(&result(&seen["badArguments"], TOOL_ERROR), &["text", "unknown"]);
    assert_error(&result(&seen["failed"], TOOL_ERROR), &["no luck today"]);
}

fn result(run: &Value, exit: i32) -> Value {
    assert_eq!(run["exit"], exit, "{run:#}");
    let printed: Value = run["stdout"].as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    printed["result"].clone()
}

#[test]
fn test_inspector_negotiating_accepts_server_and_schemas() -> io::Result<()> {
    let conversation = with_node("inspector.mjs", &["auto"], Over::Stdio)?;

    assert_inspected(&conversation);
    Ok(())
}

#[test]
fn test_inspector_in_modern_era_accepts_server_and_schemas() -> io::Result<()> {
    let conversation = with_node("inspector.mjs", &["modern"], Over::Stdio)?;

    assert_inspected(&conversation);
    Ok(())
}

#[test]
fn test_inspector_in_legacy_era_accepts_server_and_schemas() -> io::Result<()> {
    let conversation = with_node("inspector.mjs", &["legacy"], Over::Stdio)?;

    assert_inspected(&conversation);
    Ok(())
}
