//! One name for each tool of all components: unique, and short enough for every client.

use std::collections::{HashMap, HashSet};

/// What model providers accept at most.
const LONGEST: usize = 64;
/// Kept free for a number behind the name.
const NUMBER: usize = 4;

/// Names for `(component, tool)` pairs, in their order: the tool's own name, and `component_tool` where several share it.
pub(super) fn unique(tools: &[(&str, &str)]) -> Vec<String> {
    let mut uses = HashMap::<&str, usize>::new();
    for (_, tool) in tools {
        *uses.entry(tool).or_default() += 1;
    }
    let alone = |tool: &str| uses.get(tool) == Some(&1);
    let mut taken: HashSet<String> = uses.keys().filter(|tool| alone(tool)).map(|tool| (*tool).to_owned()).collect();
    let name = |(component, tool): &(&str, &str)| match alone(tool) {
        true => (*tool).to_owned(),
        false => free(&joined(component, tool), &mut taken),
    };
    tools.iter().map(name).collect()
}

fn joined(component: &str, tool: &str) -> String {
    let fits = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' };
    let room = LONGEST.saturating_sub(NUMBER + 1 + tool.len());
    let prefix: String = component.chars().map(fits).take(room).collect();
    format!("{prefix}_{tool}")
}

fn free(wanted: &str, taken: &mut HashSet<String>) -> String {
    let mut name = wanted.to_owned();
    let mut number = 1;
    while !taken.insert(name.clone()) {
        number += 1;
        name = format!("{wanted}_{number}");
    }
    name
}

#[cfg(test)]
mod tests;
