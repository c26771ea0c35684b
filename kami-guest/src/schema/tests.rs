//! From types to schemas.
#![expect(dead_code, reason = "only the schemas of these types are used")]

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use super::{arguments, is_object, result};

#[derive(JsonSchema, Serialize)]
struct Numbers {
    a: u8,
    b: i16,
    c: u32,
    d: i32,
    e: u64,
    f: i64,
    g: usize,
    h: f32,
    #[schemars(range(min = 1))]
    i: u32,
}

#[derive(JsonSchema, Serialize)]
struct Optional {
    text: Option<String>,
    map: Option<HashMap<String, bool>>,
    choice: Option<Choice>,
    link: Option<Box<Optional>>,
    list: Vec<Option<u64>>,
    #[serde(default)]
    defaulted: Option<bool>,
}

/// A choice.
#[derive(JsonSchema, Serialize)]
enum Choice {
    A,
    B,
    /// The last.
    C,
}

#[derive(JsonSchema, Serialize)]
struct Formats {
    /// # A title of its own
    /// More.
    #[schemars(extend("format" = "uri"))]
    uri: String,
    #[schemars(with = "char")]
    letter: char,
    unit: (),
    any: Value,
}

#[derive(JsonSchema, Serialize)]
struct Empty {}

fn check<T: JsonSchema>(properties: Value, required: Value) {
    let schema = arguments::<T>();

    assert_eq!(schema.pointer("/properties"), Some(&properties));
    assert_eq!(schema.pointer("/required").unwrap_or(&json!([])), &required);
    assert_eq!((schema.get("$schema"), schema.get("title")), (None, None));
    assert_eq!(schema.get("additionalProperties"), Some(&json!(false)));
}

#[test]
fn test_arguments_of_numbers_have_bounds_and_no_formats() {
    let unsigned = json!({ "type": "integer", "minimum": 0 });
    let properties = json!({
        "a": { "type": "integer", "minimum": 0, "maximum": 255 },
        "b": { "type": "integer", "minimum": -32768, "maximum": 32767 },
        "c": { "type": "integer", "minimum": 0, "maximum": u32::MAX },
        "d": { "type": "integer", "minimum": i32::MIN, "maximum": i32::MAX },
        "e": unsigned,
        "f": { "type": "integer" },
        "g": unsigned,
        "h": { "type": "number" },
        "i": { "type": "integer", "minimum": 1, "maximum": u32::MAX },
    });

    check::<Numbers>(properties, json!(["a", "b", "c", "d", "e", "f", "g", "h", "i"]));
}

#[test]
fn test_arguments_that_are_optional_have_the_plain_schema() {
    let properties = json!({
        "text": { "type": "string" },
        "map": { "type": "object", "additionalProperties": { "type": "boolean" } },
        "choice": { "type": "string", "enum": ["A", "B", "C"], "description": "A choice.\n- `C`: The last." },
        "link": { "$ref": "#" },
        "list": { "type": "array", "items": { "type": ["integer", "null"], "minimum": 0 } },
        "defaulted": { "type": "boolean" },
    });

    check::<Optional>(properties, json!(["list"]));
}

#[test]
fn test_arguments_with_standard_formats_keep_them() {
    let properties = json!({
        "uri": { "type": "string", "format": "uri", "title": "A title of its own", "description": "More." },
        "letter": { "type": "string", "minLength": 1, "maxLength": 1 },
        "unit": { "type": "null" },
        "any": {},
    });

    check::<Formats>(properties, json!(["uri", "letter", "unit", "any"]));
}

#[test]
fn test_arguments_of_nothing_have_properties_all_the_same() {
    check::<Empty>(json!({}), json!([]));
}

#[test]
fn test_result_of_anything_is_an_object_where_is_object_says_so() {
    fn check<T: JsonSchema>(expected: bool) {
        let schema = result::<T>();

        let is_wrapped = schema.pointer("/properties/result").is_some();

        assert_eq!((is_object::<T>(), !is_wrapped), (expected, expected), "{}", T::schema_name());
        assert_eq!(schema.get("type"), Some(&json!("object")));
    }

    check::<Numbers>(true);
    check::<HashMap<String, u8>>(true);
    check::<Choice>(false);
    check::<Option<Numbers>>(false);
    check::<Vec<Numbers>>(false);
    check::<Value>(false);
}
