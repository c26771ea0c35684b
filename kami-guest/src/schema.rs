//! JSON Schemas that strict clients accept: the root is an object with `properties`, and everything is inlined.

use schemars::generate::{Contract, SchemaSettings};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

mod anything;
mod choices;
mod forms;
mod nulls;
mod numbers;
mod wrapped;
mod written;

pub(crate) use forms::form;
pub use written::{is_json_object, names, written};

/// The schema of the arguments a tool takes; `T` has a field for each parameter.
pub fn arguments<T: JsonSchema>() -> Value {
    let mut root = generate::<T>(Contract::Deserialize);
    root.entry("properties").or_insert_with(|| json!({}));
    root.insert("additionalProperties".to_owned(), Value::Bool(false));
    Value::Object(root)
}

/// The schema of the data a tool answers with; what is no object is the property `result` of one.
pub(crate) fn result<T: JsonSchema>() -> Value {
    let mut root = generate::<T>(Contract::Serialize);
    if root.get("type") == Some(&json!("object")) {
        root.entry("properties").or_insert_with(|| json!({}));
        return Value::Object(root);
    }
    wrapped::wrap(root)
}

/// Whether data of this type is always an object.
pub(crate) fn is_object<T: JsonSchema>() -> bool {
    let schema = T::json_schema(&mut generator(Contract::Serialize));
    schema.get("type").is_some_and(|kind| kind == "object")
}

fn generate<T: JsonSchema>(contract: Contract) -> Map<String, Value> {
    let takes_arguments = matches!(contract, Contract::Deserialize);
    let mut schema = generator(contract).into_root_schema_for::<T>();
    if schema.get("title").is_some_and(|title| title == T::schema_name().as_ref()) {
        schema.remove("title");
    }
    anything::plain(&mut schema);
    numbers::plain(&mut schema);
    choices::plain(&mut schema);
    if takes_arguments {
        nulls::drop_optional(&mut schema);
    }
    std::mem::take(schema.ensure_object())
}

fn generator(contract: Contract) -> SchemaGenerator {
    let mut settings = SchemaSettings::draft2020_12();
    settings.meta_schema = None;
    settings.inline_subschemas = true;
    settings.contract = contract;
    settings.into_generator()
}

#[cfg(test)]
mod tests;
