//! Documents as a model passes them: JSON values, or strings that hold JSON text.

use serde_json::Value;

/// A string that should hold JSON and does not.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{name}` is a string, so it is read as JSON text, but: {source}; pass the JSON value itself, or a string in quotes inside the string"
)]
pub(crate) struct DocumentError {
    name: &'static str,
    source: serde_json::Error,
}

/// The document in `value`: a string is read as JSON text, anything else is the document itself.
pub(crate) fn document(name: &'static str, value: Value) -> Result<Value, DocumentError> {
    match value {
        Value::String(text) => serde_json::from_str(&text).map_err(|source| DocumentError { name, source }),
        other => Ok(other),
    }
}

#[cfg(test)]
mod tests;
