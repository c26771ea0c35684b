//! Names, descriptions, hints and order.

use kami::serde_json::{self, Value, json};
use kami::testing::{Annotations, TaskSupport};

use crate::{call, tool};

/// Waters the plants.
///
/// Use it when they look dry:
///
///     water()
#[kami::tool(title = "Water", read_only = false, destructive, meta = r#"{"example.com/room":1}"#)]
fn water() {}

#[kami::tool(name = "look-at", description = "Looks.", read_only, idempotent, open_world = false, task = "required")]
fn look() {}

/// Carries an `r#` in the source.
#[kami::tool]
fn r#match(r#type: String) -> String {
    r#type
}

/// Brings a schema along, in a file.
#[kami::tool(input_schema = include_str!("schema.json"))]
fn brought(stadt: String, #[kami(default = "Stadt")] kind: String) -> String {
    format!("{kind} {stadt}")
}

mod twins {
    //! Two tools of one name.

    /// The first.
    #[kami::tool(name = "twin")]
    fn first() {}

    /// The second.
    #[kami::tool(name = "twin")]
    fn second() {}
}

#[test]
fn test_description_of_doc_comment_keeps_paragraphs_and_indents() {
    let tool = tool("water");

    let description = tool.description;

    assert_eq!(description, "Waters the plants.\n\nUse it when they look dry:\n\n    water()");
}

#[test]
fn test_options_where_set_show_in_the_tool() {
    let tool = tool("water");

    let annotations = tool.annotations;

    let wanted = Annotations { read_only: Some(false), destructive: Some(true), ..Annotations::default() };
    assert_eq!((tool.title, tool.meta, annotations), (Some("Water"), Some(r#"{"example.com/room":1}"#), wanted));
}

#[test]
fn test_options_of_another_tool_replace_name_and_description() {
    let tool = tool("look-at");

    let annotations = tool.annotations;

    let wanted =
        Annotations { read_only: Some(true), idempotent: Some(true), open_world: Some(false), destructive: None };
    assert_eq!((tool.description, tool.title, annotations), ("Looks.", None, wanted));
}

#[test]
fn test_task_support_where_set_shows_in_the_tool() {
    let tools = [tool("water"), tool("look-at")];

    let support = tools.map(|tool| tool.task);

    assert_eq!(support, [TaskSupport::Forbidden, TaskSupport::Required]);
}

#[test]
fn test_names_of_raw_identifiers_lose_their_prefix() {
    let arguments = json!({ "type": "round" });

    let output = call("match", arguments).unwrap();

    assert_eq!(output.content(), ["round".into()]);
}

#[test]
fn test_input_schema_of_a_file_is_taken_as_it_is() {
    let written: Value = serde_json::from_str(include_str!("schema.json")).unwrap();

    let schema = tool("brought").input_schema();

    assert_eq!(schema, written);
}

#[test]
fn test_call_of_a_tool_with_a_schema_of_its_own_reads_the_arguments() {
    let arguments = json!({ "stadt": "Zürich" });

    let output = call("brought", arguments).unwrap();

    assert_eq!(output.content(), ["Stadt Zürich".into()]);
}

#[test]
fn test_tools_of_one_module_come_in_source_order() {
    let here = ["water", "look-at", "match"];

    let names = kami::testing::tools().into_iter().map(|tool| tool.name).filter(|name| here.contains(name));

    assert_eq!(names.collect::<Vec<_>>(), here);
}

#[test]
fn test_call_of_two_tools_with_one_name_fails() {
    let name = "twin";

    let error = call(name, json!({})).unwrap_err();

    assert_eq!(error.to_string(), "two tools of this component are named `twin`");
}

#[test]
fn test_call_of_an_unknown_tool_fails() {
    let name = "fly";

    let error = call(name, json!({})).unwrap_err();

    assert_eq!(error.to_string(), "this component has no tool `fly`");
}
