//! Parameters, their schemas, and arguments that do not fit.

use std::collections::BTreeMap;

use kami::serde_json::{Value, json};

use crate::{call, tool};

/// How to sort.
#[kami::data]
#[derive(Debug)]
#[serde(rename_all = "lowercase")]
enum Order {
    Ascending,
    Descending,
}

/// Sorts.
#[kami::tool]
fn sort(
    /// What to sort.
    /// Words only.
    #[schemars(length(max = 5), inner(length(min = 1)))]
    mut words: Vec<String>,
    order: Option<Order>,
    #[kami(default = 10)]
    #[schemars(range(min = 1, max = 100))]
    limit: usize,
    #[kami(default)] prefix: String,
    #[kami(default = "-", rename = "join-with")] separator: String,
    weights: Option<BTreeMap<String, f64>>,
) -> String {
    words.sort();
    if matches!(order, Some(Order::Descending)) {
        words.reverse();
    }
    words.truncate(limit);
    format!("{prefix}{} {}", words.join(&separator), weights.unwrap_or_default().len())
}

/// Takes anything.
#[kami::tool]
fn anything(value: Value) -> Value {
    value
}

#[test]
fn test_schema_of_parameters_says_what_strict_clients_read() {
    let tool = tool("sort");

    let schema = tool.input_schema();

    let wanted = json!({
        "type": "object",
        "properties": {
            "words": {
                "type": "array",
                "items": { "type": "string", "minLength": 1 },
                "maxItems": 5,
                "description": "What to sort.\nWords only.",
            },
            "order": { "type": "string", "enum": ["ascending", "descending"], "description": "How to sort." },
            "limit": { "type": "integer", "minimum": 1, "maximum": 100, "default": 10 },
            "prefix": { "type": "string", "default": "" },
            "join-with": { "type": "string", "default": "-" },
            "weights": { "type": "object", "additionalProperties": { "type": "number" } },
        },
        "required": ["words"],
        "additionalProperties": false,
    });
    assert_eq!(schema, wanted);
}

#[test]
fn test_schema_of_parameters_keeps_their_order() {
    let schema = tool("sort").input_schema();

    let names = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>();

    assert_eq!(names, ["words", "order", "limit", "prefix", "join-with", "weights"]);
}

#[test]
fn test_call_without_optional_arguments_uses_defaults() {
    let arguments = json!({ "words": ["b", "a"] });

    let output = call("sort", arguments).unwrap();

    assert_eq!(output.content(), ["a-b 0".into()]);
}

#[test]
fn test_call_with_every_argument_uses_them() {
    let arguments = json!({
        "words": ["b", "a", "c"], "order": "descending", "limit": 2, "prefix": ">", "join-with": "+", "weights": { "a": 1 }
    });

    let output = call("sort", arguments).unwrap();

    assert_eq!(output.content(), [">c+b 1".into()]);
}

#[test]
fn test_call_with_null_for_an_optional_argument_takes_it_as_missing() {
    let arguments = json!({ "words": [], "order": null });

    let output = call("sort", arguments).unwrap();

    assert_eq!(output.content(), [" 0".into()]);
}

#[test]
fn test_call_with_unfit_arguments_names_the_argument() {
    let check = |tool: &str, arguments: Value, wanted: &str| {
        let error = call(tool, arguments).unwrap_err();

        assert_eq!(error.to_string(), wanted);
    };

    check("sort", json!({}), "the argument `words` is missing");
    check("sort", json!({ "words": "a" }), "`words`: invalid type: string \"a\", expected a sequence");
    check(
        "sort",
        json!({ "words": [], "order": "up" }),
        "`order`: unknown variant `up`, expected `ascending` or `descending`",
    );
    check("sort", json!({ "words": [], "limit": -1 }), "`limit`: invalid value: integer `-1`, expected usize");
    check("anything", json!({ "worth": 1 }), "unknown argument `worth`; the tool takes `value`");
    check("water", json!({ "much": true }), "unknown argument `much`; the tool takes none");
    check(
        "water",
        json!([]),
        "the arguments are unfit: invalid type: sequence, expected a JSON object at line 1 column 0",
    );
}
