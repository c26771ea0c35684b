//! What is no object becomes the only property of one.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value, json};

pub(super) fn wrap(root: Map<String, Value>) -> Value {
    let mut root = Schema::from(root);
    let mut definitions = root.remove("$defs");
    move_references(&mut root);
    for definition in definitions.iter_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
        if let Ok(definition) = <&mut Schema>::try_from(definition) {
            move_references(definition);
        }
    }
    let mut wrapper = json!({ "type": "object", "properties": { "result": root }, "required": ["result"] });
    if let (Some(definitions), Some(wrapper)) = (definitions, wrapper.as_object_mut()) {
        wrapper.insert("$defs".to_owned(), definitions);
    }
    wrapper
}

/// What referred to the root refers to where the root has gone.
fn move_references(schema: &mut Schema) {
    transform_subschemas(&mut move_references, schema);
    if schema.get("$ref").is_some_and(|target| target == "#") {
        schema.insert("$ref".to_owned(), json!("#/properties/result"));
    }
}

#[cfg(test)]
mod tests;
