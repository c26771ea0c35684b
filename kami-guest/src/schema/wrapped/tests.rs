//! References in a result that had to move.
#![expect(dead_code, reason = "only the schemas of these types are used")]

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

#[derive(JsonSchema, Serialize)]
enum Tree {
    Leaf,
    Node(Vec<Tree>),
}

#[test]
fn test_result_of_a_recursive_type_refers_to_where_it_stands() {
    let schema = super::super::result::<Tree>();

    let branches = schema.pointer("/properties/result/oneOf");

    let wanted = json!([
        { "type": "string", "enum": ["Leaf"] },
        {
            "type": "object",
            "properties": { "Node": { "type": "array", "items": { "$ref": "#/properties/result" } } },
            "required": ["Node"],
            "additionalProperties": false,
        },
    ]);
    assert_eq!(branches, Some(&wanted));
}
