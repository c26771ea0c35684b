//! Named, guessed or listed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

fn tool(name: &str, required: &[&str]) -> Tool {
    let schema = json!({"type": "object", "required": required});
    serde_json::from_value(json!({"name": name, "description": "", "inputSchema": schema})).unwrap()
}

fn chosen(tools: &[Tool], name: Option<&str>, argument: Option<&str>) -> Result<Option<String>, RunError> {
    let arguments = argument.map(|text| ("a".to_owned(), text.to_owned())).into_iter().collect();
    let options = RunOptions { tool: name.map(String::from), arguments, ..RunOptions::default() };
    Ok(choose(tools, &options)?.map(|tool| tool.name.clone()))
}

#[test]
fn test_choose_only_tool_needs_no_name() {
    let (easy, hard) = ([tool("easy", &[])], [tool("hard", &["a"])]);

    assert_eq!(chosen(&easy, None, None).unwrap().as_deref(), Some("easy"));
    assert_eq!(chosen(&hard, None, Some("1")).unwrap().as_deref(), Some("hard"));
    assert_eq!(chosen(&hard, None, None).unwrap(), None);
}

#[test]
fn test_choose_several_tools_are_listed_unless_arguments_are_given() {
    let tools = [tool("one", &[]), tool("two", &[])];

    assert_eq!(chosen(&tools, None, None).unwrap(), None);
    assert!(matches!(chosen(&tools, None, Some("1")), Err(RunError::Unnamed { .. })));
}

#[test]
fn test_choose_unknown_name_lists_nearest_first() {
    let tools = [tool("search", &[]), tool("greet", &[])];

    let error = chosen(&tools, Some("gret"), None).unwrap_err();

    assert!(matches!(error, RunError::UnknownTool { known, .. } if known == ["greet", "search"]));
}
