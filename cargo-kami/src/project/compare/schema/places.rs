//! Where in a schema something is, and what stands at a reference.

use serde_json::{Map, Value};
use std::sync::OnceLock;

/// References followed one after the other, at most.
const HOPS: usize = 16;

/// A schema behind its references.
pub(super) struct Found<'a> {
    /// Nothing where no value fits; `true` has none.
    pub(super) keywords: Option<&'a Map<String, Value>>,
    /// It was found by a reference.
    pub(super) is_referenced: bool,
}

/// Follows the references from `schema`, within `root`.
pub(super) fn find<'a>(root: &'a Value, schema: &'a Value) -> Found<'a> {
    let mut found = schema;
    for _ in 0..HOPS {
        match target(root, found) {
            Some(next) => found = next,
            None => break,
        }
    }
    let keywords = match found {
        Value::Object(keywords) => Some(keywords),
        Value::Bool(false) => None,
        _ => Some(empty()),
    };
    Found { keywords, is_referenced: !std::ptr::eq(schema, found) }
}

/// What a schema that is nothing but a reference within its document stands for.
fn target<'a>(root: &'a Value, schema: &Value) -> Option<&'a Value> {
    let keywords = schema.as_object().filter(|keywords| keywords.len() == 1)?;
    root.pointer(keywords.get("$ref")?.as_str()?.strip_prefix('#')?)
}

fn empty() -> &'static Map<String, Value> {
    static EMPTY: OnceLock<Map<String, Value>> = OnceLock::new();
    EMPTY.get_or_init(Map::new)
}

/// The place of `name` below `at`.
pub(super) fn below(at: &str, name: &str) -> String {
    match (at, name) {
        ("", name) => name.to_owned(),
        (at, "[]") => format!("{at}[]"),
        (at, name) => format!("{at}.{name}"),
    }
}
