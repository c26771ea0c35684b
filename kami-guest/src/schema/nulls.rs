//! A property that may be missing need not be null as well.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value};

pub(super) fn drop_optional(schema: &mut Schema) {
    transform_subschemas(&mut drop_optional, schema);
    let Some(keywords) = schema.as_object_mut() else { return };
    let required = keywords.get("required").cloned().unwrap_or_default();
    let Some(Value::Object(properties)) = keywords.get_mut("properties") else { return };
    for (name, property) in properties {
        let is_required = required.as_array().is_some_and(|names| names.iter().any(|other| other == name));
        if let (false, Value::Object(property)) = (is_required, property) {
            drop_null(property);
        }
    }
}

fn drop_null(property: &mut Map<String, Value>) {
    if property.get("default").is_some_and(Value::is_null) {
        property.remove("default");
    }
    if let Some(Value::Array(choices)) = property.get_mut("enum") {
        choices.retain(|choice| !choice.is_null());
    }
    if let Some(Value::Array(kinds)) = property.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_mut_slice() {
            let kind = kind.take();
            property.insert("type".to_owned(), kind);
        }
    }
    drop_null_branch(property);
}

fn drop_null_branch(property: &mut Map<String, Value>) {
    let Some(Value::Array(branches)) = property.get_mut("anyOf") else { return };
    branches.retain(|branch| branch.get("type").is_none_or(|kind| kind != "null"));
    let [Value::Object(only)] = branches.as_mut_slice() else { return };
    let only = std::mem::take(only);
    property.remove("anyOf");
    for (keyword, value) in only {
        property.entry(keyword).or_insert(value);
    }
}
