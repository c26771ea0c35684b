//! Tools agents can use and tools they cannot, as a table.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

fn tool(name: &str, description: &str) -> Tool {
    let schema = json!({"type": "object", "properties": {}});
    serde_json::from_value(json!({"name": name, "description": description, "inputSchema": schema})).unwrap()
}

fn codes(tools: &[Tool]) -> Vec<&'static str> {
    let listing = Listing { tools: tools.to_vec(), ..Listing::default() };
    lint(&listing).iter().map(|finding| finding.code).collect()
}

#[test]
fn test_lint_good_tools_finds_nothing() {
    assert!(codes(&[tool("a", "Does a."), tool("b", "Does b.")]).is_empty());
}

#[test]
fn test_lint_bad_names_and_descriptions_are_found() {
    assert_eq!(codes(&[tool("a.b", "Does."), tool("c", "  ")]), ["tool-name", "tool-description"]);
}

#[test]
fn test_lint_repeated_names_are_found_once_each() {
    let tools = [tool("a", "x"), tool("b", "x"), tool("a", "x"), tool("a", "x")];

    let found = lint(&Listing { tools: tools.into(), ..Listing::default() });

    let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["3 tools are called `a`"]);
}

#[test]
fn test_lint_output_schema_is_checked_too() {
    let tool = Tool { output_schema: Some(json!({"type": "array"})), ..tool("a", "x") };

    assert_eq!(codes(&[tool]), ["schema-root"]);
}
