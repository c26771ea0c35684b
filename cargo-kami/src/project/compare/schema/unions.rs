//! Schemas that are one of several.

use super::{
    How,
    lost::{Keywords, Lost, Walk, one},
};
use serde_json::Value;

const UNIONS: [&str; 2] = ["anyOf", "oneOf"];

/// The schemas each side is one of, where one of them is a union.
pub(super) fn alternatives(from: &Keywords, to: &Keywords) -> Option<(Vec<Keywords>, Vec<Keywords>)> {
    let is_union = |keywords: &Keywords| UNIONS.iter().any(|union| keywords.contains_key(*union));
    (is_union(from) || is_union(to)).then(|| (branches(from), branches(to)))
}

/// Each branch together with what stands beside the union. Several types are several branches.
fn branches(keywords: &Keywords) -> Vec<Keywords> {
    for union in UNIONS {
        if let Some(Value::Array(branches)) = keywords.get(union) {
            let rest = without(keywords, union);
            let possible = branches.iter().filter(|branch| **branch != Value::Bool(false));
            return possible.map(|branch| with(&rest, branch)).collect();
        }
    }
    match keywords.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().map(|kind| of_kind(keywords, kind)).collect(),
        _ => vec![keywords.clone()],
    }
}

fn without(keywords: &Keywords, name: &str) -> Keywords {
    let kept = keywords.iter().filter(|(keyword, _)| *keyword != name);
    kept.map(|(keyword, value)| (keyword.clone(), value.clone())).collect()
}

fn of_kind(keywords: &Keywords, kind: &Value) -> Keywords {
    let mut keywords = keywords.clone();
    keywords.insert("type".to_owned(), kind.clone());
    keywords
}

/// What cannot be merged stays apart under `allOf`, which only its like covers.
fn with(rest: &Keywords, branch: &Value) -> Keywords {
    let one = serde_json::Map::new();
    let branch = branch.as_object().unwrap_or(&one);
    let collides = branch.iter().any(|(keyword, value)| rest.get(keyword).is_some_and(|other| other != value));
    let mut merged = rest.clone();
    if collides || (branch.contains_key("$ref") && !rest.is_empty()) {
        merged.insert("allOf".to_owned(), Value::Array(vec![Value::Object(branch.clone())]));
        return merged;
    }
    merged.extend(branch.iter().map(|(keyword, value)| (keyword.clone(), value.clone())));
    merged
}

/// What is lost between two unions: every branch that no other takes in whole.
pub(super) fn lost(walk: &Walk<'_>, at: &str, (from, to): (&[Keywords], &[Keywords])) -> Lost {
    let lost = from.iter().filter_map(|from| missing(walk, at, from, to)).flatten();
    lost.collect()
}

fn missing(walk: &Walk<'_>, at: &str, from: &Keywords, to: &[Keywords]) -> Option<Lost> {
    let value = |keywords: &Keywords| Value::Object(keywords.clone());
    let mut tried = to.iter().map(|to| walk.lost(at, (&value(from), &value(to))));
    if tried.any(|lost| lost.is_empty()) {
        return None;
    }
    match to {
        [only] => Some(walk.lost(at, (&value(from), &value(only)))),
        _ => Some(one(at, How::Form { old: Some(value(from)), new: None })),
    }
}

#[cfg(test)]
mod tests;
