//! Values that fit, and values that do not.

use super::*;
use serde_json::json;

#[test]
fn test_check_input_with_several_faults_reports_each_with_its_path() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer", "minimum": 1}, "s": {"type": "string"}}, "required": ["s"], "additionalProperties": false});
    let schemas = Schemas::new(&schema, None);

    let found = schemas.check_input(&json!({"n": 0, "x": true}));

    let mut paths: Vec<&str> = found.iter().map(|violation| violation.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["", "", "/n"], "{found:?}");
}

#[test]
fn test_check_output_without_a_schema_accepts_everything() {
    let schemas = Schemas::new(&json!({"type": "object"}), None);

    let found = schemas.check_output(&json!(1));

    assert_eq!(found, []);
}

#[test]
fn test_schemas_with_a_reference_to_a_file_check_nothing() {
    let schemas = Schemas::new(&json!({"$ref": "file:///etc/passwd"}), None);

    let found = schemas.check_input(&json!({}));

    assert_eq!(found, []);
}
