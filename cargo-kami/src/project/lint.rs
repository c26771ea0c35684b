//! What would keep agents from using a component's tools.

use super::{Finding, schema};
use kami_host::domain::{Listing, Tool, check_tool_name};
use std::collections::BTreeMap;

mod documents;

pub(super) use documents::is_address;

/// Looks at what a component offers: errors for what clients refuse, warnings for what makes it hard to use.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::project::lint(&Default::default())[0].code, "tools-missing");
/// ```
pub fn lint(listing: &Listing) -> Vec<Finding> {
    let missing = listing.is_empty().then(none);
    let tools = &listing.tools;
    let found = missing.into_iter().chain(duplicates(tools)).chain(tools.iter().flat_map(lint_tool));
    found.chain(documents::lint(listing)).collect()
}

fn none() -> Finding {
    let hint = "write `#[kami::tool]` above a function with a doc comment";
    Finding::error("tools-missing", "the component has no tools, resources or prompts").with_hint(hint)
}

/// What stands there more than once, and how often.
fn repeated<'a>(names: impl Iterator<Item = &'a String>) -> impl Iterator<Item = (&'a str, usize)> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *times.entry(name).or_default() += 1;
    }
    times.into_iter().filter(|(_, times)| *times > 1)
}

fn duplicates(tools: &[Tool]) -> impl Iterator<Item = Finding> {
    repeated(tools.iter().map(|tool| &tool.name)).map(|(name, times)| {
        Finding::error("tool-duplicate", format!("{times} tools are called `{name}`"))
            .with_hint(r#"rename all but one: `#[kami::tool(name = "…")]`"#)
    })
}

fn lint_tool(tool: &Tool) -> Vec<Finding> {
    let name = &tool.name;
    let mut found = Vec::new();
    if let Err(error) = check_tool_name(name) {
        let hint = r#"rename it: `#[kami::tool(name = "…")]`"#;
        found.push(Finding::error("tool-name", error.to_string()).with_hint(hint));
    }
    if tool.description.trim().is_empty() {
        let hint = "write a doc comment: it tells the agent when to use the tool";
        found.push(Finding::warning("tool-description", format!("`{name}` has no description")).with_hint(hint));
    }
    found.extend(schema::check(&tool.input_schema, &format!("the arguments of `{name}`")));
    if let Some(output) = &tool.output_schema {
        found.extend(schema::check(output, &format!("the result of `{name}`")));
    }
    found
}

#[cfg(test)]
mod tests;
