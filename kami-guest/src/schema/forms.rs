//! Schemas of forms: a flat object of texts, numbers, choices and switches.

use schemars::JsonSchema;
use schemars::generate::Contract;
use serde_json::Value;

use crate::{Error, Result};

/// The schema of a form with a field for each field of `T`.
pub(crate) fn form<T: JsonSchema>() -> Result<Value> {
    let mut root = super::generate::<T>(Contract::Deserialize);
    root.remove("additionalProperties");
    root.remove("description");
    let Some(Value::Object(fields)) = root.get_mut("properties") else {
        return Err(Error::new(format_args!(
            "`{}` is no form: a form is a struct with named fields",
            T::schema_name()
        )));
    };
    fields.values_mut().for_each(drop_unknown_format);
    match fields.iter().find(|(_, field)| !is_field(field)) {
        None => Ok(Value::Object(root)),
        Some((name, _)) => Err(Error::new(format_args!(
            "`{}` is no form: `{name}` is neither a text, a number, a bool nor an enum without fields",
            T::schema_name()
        ))),
    }
}

/// Clients check a few formats of texts, and refuse a form with another one.
fn drop_unknown_format(field: &mut Value) {
    let known = |format: &Value| ["email", "uri", "date", "date-time"].iter().any(|known| format == known);
    if let Some(field) = field.as_object_mut().filter(|field| field.get("format").is_some_and(|it| !known(it))) {
        field.remove("format");
    }
}

fn is_field(schema: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("string" | "number" | "integer" | "boolean") => true,
        Some("array") => schema.pointer("/items/enum").or_else(|| schema.pointer("/items/anyOf")).is_some(),
        _ => false,
    }
}
