//! Objects and lists.

use super::{
    How,
    lost::{Keywords, Lost, Walk, here},
    places::below,
};
use serde_json::Value;

/// What is lost inside objects and lists.
pub(super) fn lost(walk: &Walk<'_>, at: &str, (from, to): (&Keywords, &Keywords)) -> Lost {
    let mut lost = properties(walk, at, (from, to));
    lost.extend(required(at, from, to));
    lost.extend(part(walk, &below(at, "*"), "additionalProperties", (from, to)));
    lost.extend(part(walk, &below(at, "[]"), "items", (from, to)));
    lost.extend(tuple(walk, at, (from, to)));
    lost
}

fn properties(walk: &Walk<'_>, at: &str, (from, to): (&Keywords, &Keywords)) -> Lost {
    let old = from.get("properties").and_then(Value::as_object).into_iter().flatten();
    let compare = |(name, old): (&String, &Value)| {
        let at = below(at, name);
        match to.get("properties").and_then(|properties| properties.get(name)) {
            Some(new) => walk.lost(&at, (old, new)),
            None => vec![here(&at, How::Removed)],
        }
    };
    old.flat_map(compare).collect()
}

fn required(at: &str, from: &Keywords, to: &Keywords) -> Lost {
    let names = |keywords: &Keywords| {
        let names = keywords.get("required").and_then(Value::as_array).cloned();
        names.unwrap_or_default()
    };
    let old = names(from);
    let new = names(to).into_iter().filter(|name| !old.contains(name));
    new.filter_map(|name| Some(here(&below(at, name.as_str()?), How::Required))).collect()
}

/// A schema for whatever has none of its own; where it is missing, everything fits.
fn part(walk: &Walk<'_>, at: &str, keyword: &str, (from, to): (&Keywords, &Keywords)) -> Lost {
    let Some(new) = to.get(keyword) else { return Lost::new() };
    walk.lost(at, (from.get(keyword).unwrap_or(&Value::Bool(true)), new))
}

fn tuple(walk: &Walk<'_>, at: &str, (from, to): (&Keywords, &Keywords)) -> Lost {
    let Some(Value::Array(new)) = to.get("prefixItems") else { return Lost::new() };
    let old = from.get("prefixItems").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let each = new.iter().enumerate().map(|(index, new)| {
        let old = old.get(index).or(from.get("items")).unwrap_or(&Value::Bool(true));
        walk.lost(&below(at, &index.to_string()), (old, new))
    });
    each.flatten().collect()
}
