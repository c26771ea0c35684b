//! What somebody is told who asks for a tool that is not there.

use super::Catalogue;
use crate::domain::Principal;
use rmcp::ErrorData;

/// A tool somebody may not use is one that is not there for them.
pub(super) fn unknown(tool: &str, (catalogue, caller): (&Catalogue, Option<&Principal>)) -> ErrorData {
    let known = catalogue.entries().iter().filter(|entry| entry.is_for(caller));
    let mut names: Vec<&str> = known.map(|entry| &*entry.offered.name).collect();
    names.sort_by_cached_key(|name| strsim::damerau_levenshtein(name, tool));
    let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    ErrorData::invalid_params(format!("there is no tool `{tool}`; there are: {names}"), None)
}
