//! What the agent sees: names, descriptions and parameters.

use kami::serde_json::Value;

use crate::compare::{self, Difference};
use crate::document::document;
use crate::patch;
use crate::query::{self, Results};
use crate::validate::{self, Verdict};

/// Run a jq filter over a JSON document. Use it to select, filter, count, group and reshape data exactly.
#[kami::tool(title = "Query with jq", read_only, idempotent, open_world = false)]
fn query(
    /// The document: any JSON value, or a string with JSON text.
    json: Value,
    /// The jq filter, e.g. `.items | map(select(.price > 10)) | length`.
    filter: String,
    /// How many results to return at most.
    #[kami(default = 100)]
    #[schemars(range(min = 1, max = 10_000))]
    limit: usize,
) -> kami::Result<Results> {
    Ok(query::query(document("json", json)?, &filter, limit)?)
}

/// Compare two JSON documents: every change in words with its path, and an RFC 6902 patch from the first to the second.
#[kami::tool(title = "Compare documents", read_only, idempotent, open_world = false)]
fn diff(
    /// The old document: any JSON value, or a string with JSON text.
    before: Value,
    /// The new document: any JSON value, or a string with JSON text.
    after: Value,
    /// How many changes to list at most.
    #[kami(default = 100)]
    #[schemars(range(min = 1, max = 10_000))]
    limit: usize,
) -> kami::Result<Difference> {
    let (before, after) = (document("before", before)?, document("after", after)?);
    Ok(compare::compare(before, &after, limit)?)
}

/// A document after a patch.
#[kami::data]
#[derive(Debug)]
struct Patched {
    /// The new document.
    document: Value,
}

/// Apply an RFC 6902 patch (add, remove, replace, move, copy, test) to a JSON document. All of it is applied or nothing.
#[kami::tool(title = "Apply a patch", read_only, idempotent, open_world = false)]
fn patch(
    /// The document: any JSON value, or a string with JSON text.
    json: Value,
    /// The operations: a list, or a string with JSON text.
    patch: Value,
) -> kami::Result<Patched> {
    let (json, operations) = (document("json", json)?, document("patch", patch)?);
    Ok(Patched { document: patch::patch(json, operations)? })
}

/// Check a JSON document against a JSON Schema (draft 4 to 2020-12) and get every violation with its path.
#[kami::tool(title = "Validate against a schema", read_only, idempotent, open_world = false)]
fn validate(
    /// The document: any JSON value, or a string with JSON text.
    json: Value,
    /// The schema: an object, a boolean, or a string with JSON text. References to other files or hosts are not followed.
    schema: Value,
    /// How many violations to list at most.
    #[kami(default = 100)]
    #[schemars(range(min = 1, max = 10_000))]
    limit: usize,
) -> kami::Result<Verdict> {
    let (json, schema) = (document("json", json)?, document("schema", schema)?);
    Ok(validate::validate(&json, &schema, limit)?)
}

#[cfg(test)]
mod tests;
