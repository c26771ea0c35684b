//! Applies RFC 6902 patches.

use json_patch::{Patch, PatchOperation};
use serde_json::Value;

/// Why a patch is not applied.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum PatchError {
    /// The patch is no list of operations.
    #[error("`patch` is no list of RFC 6902 operations: {0}")]
    Shape(serde_json::Error),
    /// An operation does not fit the document; nothing was changed.
    #[error("operation {number} (`{operation}` at `{path}`) cannot be applied: {reason}; nothing was changed")]
    Operation {
        /// Which operation, counted from 1.
        number: usize,
        /// Its name.
        operation: &'static str,
        /// The place it names.
        path: String,
        /// What does not fit.
        reason: String,
    },
}

/// `document` after every operation of `patch`.
pub(crate) fn patch(mut document: Value, patch: Value) -> Result<Value, PatchError> {
    let patch: Patch = serde_json::from_value(patch).map_err(PatchError::Shape)?;
    for (operation, number) in patch.0.iter().zip(1..) {
        json_patch::patch(&mut document, std::slice::from_ref(operation)).map_err(|error| PatchError::Operation {
            number,
            operation: name(operation),
            path: operation.path().to_string(),
            reason: error.kind.to_string(),
        })?;
    }
    Ok(document)
}

fn name(operation: &PatchOperation) -> &'static str {
    match operation {
        PatchOperation::Add(_) => "add",
        PatchOperation::Remove(_) => "remove",
        PatchOperation::Replace(_) => "replace",
        PatchOperation::Move(_) => "move",
        PatchOperation::Copy(_) => "copy",
        PatchOperation::Test(_) => "test",
    }
}

#[cfg(test)]
mod tests;
