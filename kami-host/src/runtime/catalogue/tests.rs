//! Tools and what they are called with.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

fn tool(input_schema: Value, output_schema: Option<Value>) -> Tool {
    let tool = json!({"name": "t", "description": "", "inputSchema": input_schema, "outputSchema": output_schema});
    serde_json::from_value(tool).expect("a tool")
}

#[test]
fn test_drop_nulls_of_arguments_keeps_those_that_are_meant() -> Result<(), CallError> {
    let properties = json!({"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": ["string", "null"]}, "d": {"type": "null"}, "e": {}});
    let catalogue = Catalogue::new(&[tool(json!({"properties": properties, "required": ["b"]}), None)]);
    let mut arguments = json!({"a": null, "b": null, "c": null, "d": null, "e": null, "f": null});
    let arguments = arguments.as_object_mut().expect("an object");

    catalogue.find("t")?.drop_nulls(arguments);

    let kept: Vec<&str> = arguments.keys().map(String::as_str).collect();
    assert_eq!(kept, ["b", "c", "d", "e", "f"]);
    Ok(())
}

#[test]
fn test_check_output_without_the_promised_structure_is_refused() -> Result<(), CallError> {
    let catalogue = Catalogue::new(&[tool(json!({}), Some(json!({"type": "object"})))]);

    let checked = catalogue.find("t")?.check_output(&Output::default()).map_err(|error| error.code());

    assert_eq!(checked, Err("invalid-output"));
    Ok(())
}
