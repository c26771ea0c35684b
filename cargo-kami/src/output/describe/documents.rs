//! Resources and prompts, where there are any.

use super::{BOLD, section, table};
use crate::output::{first_paragraph, visible};
use kami_host::domain::{Manifest, Prompt};

/// Each with the first paragraph of what it is for.
pub(super) fn in_brief(manifest: &Manifest) -> String {
    let brief = |prompt: &Prompt| (prompt.name.clone(), about(prompt.description.as_ref()));
    found("Resources", &resources(manifest)) + &found("Prompts", &table(manifest.prompts.iter().map(brief)))
}

/// Everything a client sees of them.
pub(super) fn in_full(manifest: &Manifest) -> String {
    found("Resources", &resources(manifest))
        + &found("Prompts", &manifest.prompts.iter().map(prompt).collect::<String>())
}

fn found(title: &str, body: &str) -> String {
    if body.is_empty() { String::new() } else { section(title, body) }
}

fn resources(manifest: &Manifest) -> String {
    let single = manifest.resources.iter().map(|resource| (&resource.uri, &resource.description));
    let families = manifest.resource_templates.iter().map(|family| (&family.uri_template, &family.description));
    table(single.chain(families).map(|(uri, description)| (uri.clone(), about(description.as_ref()))))
}

fn about(description: Option<&String>) -> String {
    description.map(|text| first_paragraph(text)).unwrap_or_default()
}

fn prompt(prompt: &Prompt) -> String {
    let mut text = format!("  {BOLD}{}{BOLD:#}\n", visible(&prompt.name));
    for line in prompt.description.iter().flat_map(|description| description.lines()) {
        text.push_str(format!("    {}", visible(line)).trim_end());
        text.push('\n');
    }
    let arguments = table(prompt.arguments.iter().map(|argument| {
        let optional = if argument.required { "" } else { " (optional)" };
        (format!("  {}{optional}", argument.name), about(argument.description.as_ref()))
    }));
    text + &arguments
}
