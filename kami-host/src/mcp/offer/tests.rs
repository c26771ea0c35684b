//! Which tools reach clients, and in which shape.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{ToolFault, offer};
use crate::domain::Tool;
use serde_json::{Value, json};

fn tool(input: Value, output: Option<Value>) -> Tool {
    let mut tool: Tool = serde_json::from_value(json!({"name": "t", "description": "d", "inputSchema": {}})).unwrap();
    (tool.input_schema, tool.output_schema) = (input, output);
    tool
}

#[test]
fn test_offer_full_tool_keeps_everything() {
    let written = json!({
        "name": "t", "title": "T", "description": "d",
        "inputSchema": {"type": "object", "properties": {"a": {"type": "integer"}}},
        "outputSchema": {"type": "object", "properties": {}},
        "annotations": {"readOnlyHint": true, "openWorldHint": false},
        "_meta": {"x/y": 1},
    });
    let tool: Tool = serde_json::from_value(written.clone()).unwrap();

    let offered = offer(&tool).unwrap();

    assert_eq!(serde_json::to_value(offered).unwrap(), written);
}

#[test]
fn test_offer_schema_without_properties_gets_empty_ones() {
    let offered = offer(&tool(json!({"type": "object"}), None)).unwrap();

    assert_eq!(offered.input_schema.get("properties"), Some(&json!({})));
}

#[test]
fn test_offer_root_that_is_no_object_is_refused() {
    for root in [json!({"type": "string"}), json!({}), json!(true), json!([]), json!(null)] {
        let fault = offer(&tool(root.clone(), None)).unwrap_err();

        assert!(matches!(fault, ToolFault::NoObject { schema: "inputSchema" }), "{root}: {fault}");
    }
}

#[test]
fn test_offer_schema_that_is_none_is_refused() {
    let broken = json!({"type": "object", "properties": {"a": {"type": "no such type"}}});

    let fault = offer(&tool(broken, None)).unwrap_err();

    assert!(matches!(fault, ToolFault::Broken { schema: "inputSchema", .. }), "{fault}");
}

#[test]
fn test_offer_schema_pointing_outside_is_refused() {
    let outside = json!({"type": "object", "$ref": "https://example.com/schema.json"});

    let fault = offer(&tool(json!({"type": "object"}), Some(outside))).unwrap_err();

    assert!(matches!(fault, ToolFault::Broken { schema: "outputSchema", .. }), "{fault}");
}

#[test]
fn test_offer_name_clients_refuse_is_refused() {
    let mut dotted = tool(json!({"type": "object"}), None);
    dotted.name = "a.b".to_owned();

    let fault = offer(&dotted).unwrap_err();

    assert!(matches!(fault, ToolFault::Name(_)), "{fault}");
}
