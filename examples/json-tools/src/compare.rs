//! How two documents differ: as a patch and in words.

use json_patch::PatchOperation;
use serde_json::Value;

use crate::bound;

/// The difference between two documents.
#[kami::data]
#[derive(Debug, PartialEq)]
pub(crate) struct Difference {
    /// Whether the documents are the same; the order of keys does not count.
    pub(crate) equal: bool,
    /// How many places differ.
    pub(crate) total: usize,
    /// The changes in words, each with its JSON Pointer.
    pub(crate) changes: Vec<String>,
    /// The RFC 6902 patch that turns the first document into the second; absent when it is too large.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) patch: Option<Value>,
    /// What was left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// The changes from `before` to `after`, the first `limit` of them in words.
pub(crate) fn compare(before: Value, after: &Value, limit: usize) -> Result<Difference, serde_json::Error> {
    let patch = json_patch::diff(&before, after);
    let total = patch.0.len();
    let changes = words(before, patch.0.iter().take(limit));
    let patch = serde_json::to_value(&patch)?;
    let patch = (bound::size(&patch) <= bound::BUDGET).then_some(patch);
    let note = note(changes.len(), total, patch.as_ref());
    Ok(Difference { equal: total == 0, total, changes, patch, note })
}

fn note(shown: usize, total: usize, patch: Option<&Value>) -> Option<String> {
    let mut notes = Vec::new();
    if shown < total {
        notes.push(format!("the first {shown} of {total} changes; raise limit for more"));
    }
    if patch.is_none() {
        notes.push(format!("the patch is over {} bytes and left out; compare smaller parts", bound::BUDGET));
    }
    (!notes.is_empty()).then(|| notes.join("; "))
}

/// Describes each operation next to the value it meets, which earlier operations may have moved.
fn words<'a>(mut document: Value, operations: impl Iterator<Item = &'a PatchOperation>) -> Vec<String> {
    operations
        .map(|operation| {
            let sentence = sentence(&document, operation);
            // A patch that was just computed from this document fits it.
            let _ = json_patch::patch(&mut document, std::slice::from_ref(operation));
            sentence
        })
        .collect()
}

fn sentence(document: &Value, operation: &PatchOperation) -> String {
    let pointer = operation.path().as_str();
    let path = if pointer.is_empty() { "the document" } else { pointer };
    let old = document.pointer(pointer).map(bound::brief).unwrap_or_default();
    match operation {
        PatchOperation::Add(add) => format!("added {path}: {}", bound::brief(&add.value)),
        PatchOperation::Remove(_) => format!("removed {path}: {old}"),
        PatchOperation::Replace(replace) => {
            format!("changed {path}: {old} → {}", bound::brief(&replace.value))
        }
        other => format!("{other}"),
    }
}

#[cfg(test)]
mod tests;
