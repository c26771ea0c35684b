//! What would keep clients from using a component's resources and prompts.

use super::{Finding, Listing, check_tool_name, repeated};

pub(super) fn lint(listing: &Listing) -> Vec<Finding> {
    let Listing { resources, resource_templates, prompts, .. } = listing;
    let addresses = resources.iter().map(|resource| &resource.uri);
    let addresses = addresses.chain(resource_templates.iter().map(|family| &family.uri_template));
    let twice = repeated(addresses.clone()).map(|(uri, times)| {
        Finding::error("resource-duplicate", format!("{times} resources have the address `{uri}`"))
            .with_hint("give all but one another `uri`")
    });
    let odd = addresses.filter(|uri| !is_address(uri)).map(|uri| {
        Finding::error("resource-address", format!("`{uri}` is no address"))
            .with_hint("begin it with a scheme of your own, as in `notes://today`")
    });
    let prompts_twice = repeated(prompts.iter().map(|prompt| &prompt.name)).map(|(name, times)| {
        Finding::error("prompt-duplicate", format!("{times} prompts are called `{name}`"))
            .with_hint("give all but one another `name`")
    });
    let misnamed = prompts.iter().filter_map(|prompt| check_tool_name(&prompt.name).err()).map(|error| {
        Finding::error("prompt-name", error.to_string()).with_hint(r#"rename it: `#[kami::prompt(name = "…")]`"#)
    });
    twice.chain(odd).chain(prompts_twice).chain(misnamed).collect()
}

/// Whether clients can tell it from a relative one.
pub(in crate::project) fn is_address(uri: &str) -> bool {
    let scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(scheme);
    uri.split_once(':').is_some_and(|(before, rest)| begins(before) && !rest.is_empty())
        && !uri.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests;
