//! JSON Schema validation, with every violation.

use jsonschema::ValidationError;
use serde_json::Value;

use crate::bound;

/// A schema that is none.
#[derive(Debug, thiserror::Error)]
#[error("`schema` is no usable JSON Schema: {message} (at `{path}`)")]
pub(crate) struct SchemaError {
    path: String,
    message: String,
}

/// One place where a document breaks its schema.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// JSON Pointer into the document; empty for the document itself.
    pub(crate) path: String,
    /// What is wrong there.
    pub(crate) message: String,
    /// JSON Pointer to the keyword in the schema.
    pub(crate) schema_path: String,
}

/// Whether a document fits its schema.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Whether there is no violation.
    pub(crate) valid: bool,
    /// How many violations there are in all.
    pub(crate) total: usize,
    /// The violations.
    pub(crate) violations: Vec<Violation>,
    /// What was left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// Every violation of `schema` in `document`, the first `limit` of them listed.
pub(crate) fn validate(document: &Value, schema: &Value, limit: usize) -> Result<Verdict, SchemaError> {
    let validator =
        jsonschema::options().should_validate_formats(true).build(schema).map_err(|error| unusable(&error))?;
    let mut violations: Vec<_> = validator.iter_errors(document).map(|e| violation(&e)).collect();
    let total = violations.len();
    violations.truncate(limit);
    let note =
        (violations.len() < total).then(|| format!("the first {limit} of {total} violations; raise limit for more"));
    Ok(Verdict { valid: total == 0, total, violations, note })
}

fn violation(error: &ValidationError<'_>) -> Violation {
    Violation {
        path: error.instance_path().to_string(),
        message: bound::shorten(&error.to_string()),
        schema_path: error.schema_path().to_string(),
    }
}

fn unusable(error: &ValidationError<'_>) -> SchemaError {
    SchemaError { path: error.instance_path().to_string(), message: bound::shorten(&error.to_string()) }
}

#[cfg(test)]
mod tests;
