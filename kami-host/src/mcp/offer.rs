//! A tool in the shape clients get it in, or why it cannot be offered.

use crate::domain::{NameError, Tool, check_tool_name};
use rmcp::model::Tool as Offered;
use serde_json::{Value, json};
use std::sync::Arc;

/// Why a tool cannot be offered to any client.
///
/// # Examples
/// ```
/// let fault = kami_host::mcp::ToolFault::NoObject { schema: "inputSchema" };
/// assert_eq!(fault.to_string(), "its `inputSchema` is no JSON Schema of an object");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ToolFault {
    /// A name clients refuse.
    #[error(transparent)]
    Name(#[from] NameError),
    /// A schema that describes something else than an object, or nothing at all.
    #[error("its `{schema}` is no JSON Schema of an object")]
    NoObject {
        /// `inputSchema` or `outputSchema`.
        schema: &'static str,
    },
    /// A schema that is no JSON Schema, or one that points outside itself.
    #[error("its `{schema}` is no usable JSON Schema: {message}")]
    Broken {
        /// `inputSchema` or `outputSchema`.
        schema: &'static str,
        /// What is wrong with it.
        message: String,
    },
    /// Annotations or `_meta` that are no JSON object.
    #[error("it does not have the shape of a tool: {message}")]
    Shape {
        /// What is wrong with it.
        message: String,
    },
}

/// The tool as clients get it. Nothing a client would refuse the whole list for passes.
pub(super) fn offer(tool: &Tool) -> Result<Offered, ToolFault> {
    check_tool_name(&tool.name)?;
    if tool.input_schema.get("type") != Some(&json!("object")) {
        return Err(ToolFault::NoObject { schema: "inputSchema" });
    }
    check_schema("inputSchema", &tool.input_schema)?;
    if let Some(schema) = &tool.output_schema {
        check_schema("outputSchema", schema)?;
    }
    let shape = |error: serde_json::Error| ToolFault::Shape { message: error.to_string() };
    let mut offered: Offered = serde_json::to_value(tool).and_then(serde_json::from_value).map_err(shape)?;
    Arc::make_mut(&mut offered.input_schema).entry("properties").or_insert_with(|| json!({}));
    Ok(offered)
}

fn check_schema(schema: &'static str, value: &Value) -> Result<(), ToolFault> {
    if !value.is_object() {
        return Err(ToolFault::NoObject { schema });
    }
    match jsonschema::validator_for(value) {
        Ok(_) => Ok(()),
        Err(error) => Err(ToolFault::Broken { schema, message: error.to_string() }),
    }
}

#[cfg(test)]
mod tests;
