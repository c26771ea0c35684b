//! Tools, one by one.

use super::{
    Bump, Change, Difference, How, What,
    schema::{Lost, lost, plain},
};
use kami_host::domain::Tool;
use serde_json::Value;

pub(super) fn compare(old: &[Tool], new: &[Tool]) -> Vec<Change> {
    let named = |tools: &[Tool], name: &str| tools.iter().find(|tool| tool.name == name).cloned();
    let gone = old.iter().filter(|tool| named(new, &tool.name).is_none());
    let gone = gone.map(|tool| Change { bump: Bump::Major, what: What::ToolRemoved { tool: tool.name.clone() } });
    let there = new.iter().flat_map(|tool| match named(old, &tool.name) {
        Some(old) => one(&old, tool),
        None => vec![Change { bump: Bump::Minor, what: What::ToolAdded { tool: tool.name.clone() } }],
    });
    gone.chain(there).collect()
}

fn one(old: &Tool, new: &Tool) -> Vec<Change> {
    let tool = || new.name.clone();
    let mut changes = arguments(&tool(), (&old.input_schema, &new.input_schema));
    match (&old.output_schema, &new.output_schema) {
        (Some(old), Some(new)) => changes.extend(result(&tool(), (old, new))),
        (None, Some(_)) => changes.push(Change { bump: Bump::Minor, what: What::ResultAdded { tool: tool() } }),
        (Some(_), None) => changes.push(Change { bump: Bump::Major, what: What::ResultRemoved { tool: tool() } }),
        (None, None) => {}
    }
    if changes.is_empty() && old != new {
        changes.push(Change { bump: Bump::Patch, what: What::Words { tool: tool() } });
    }
    changes
}

/// A tool must take all it took before.
fn arguments(tool: &str, schemas: (&Value, &Value)) -> Vec<Change> {
    let change = |bump| move |difference| Change { bump, what: What::Arguments { tool: tool.to_owned(), difference } };
    let (lost, gained) = both(schemas);
    let gained: Lost = gained.into_iter().filter(|difference| !lost.contains(difference)).collect();
    lost.into_iter().map(change(Bump::Major)).chain(gained.into_iter().map(change(Bump::Minor))).collect()
}

/// A tool must keep what it promised of its answers; more of it is fine.
fn result(tool: &str, schemas: (&Value, &Value)) -> Vec<Change> {
    let change = |bump, difference| Change { bump, what: What::Result { tool: tool.to_owned(), difference } };
    let (lost, gained) = both(schemas);
    let lost: Lost = lost.into_iter().filter(|difference| !gained.contains(difference)).collect();
    let lost = lost.into_iter().map(|difference| match difference.how {
        How::Removed => change(Bump::Major, difference),
        _ => change(Bump::Minor, difference),
    });
    let gained = gained.into_iter().map(|difference| match difference.how {
        How::Added => change(Bump::Minor, difference),
        _ => change(Bump::Major, difference),
    });
    lost.chain(gained).collect()
}

/// What the new schema lacks, and what it takes besides, both told from the old one to the new.
fn both((old, new): (&Value, &Value)) -> (Lost, Lost) {
    let (old, new) = (plain(old), plain(new));
    (lost(&old, &new), lost(&new, &old).into_iter().map(Difference::reversed).collect())
}
