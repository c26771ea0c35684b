//! The tools of a component, for somebody who has named none.

use super::Show;
use crate::{
    ops::argument_types,
    output::{Shell, first_paragraph, visible},
};
use anstyle::Style;
use kami_host::domain::Tool;
use serde_json::{Value, json};

const BOLD: Style = Style::new().bold();

/// Prints names, descriptions and arguments.
pub(super) fn print(tools: &[Tool], show: &Show, shell: &Shell) {
    match tools {
        _ if show.json => shell.json(&json!({ "tools": tools })),
        [] => shell.note("the component has no tools"),
        _ => tools.iter().for_each(|tool| describe(tool, shell)),
    }
}

fn describe(tool: &Tool, shell: &Shell) {
    let name = visible(&tool.name);
    shell.page(&format!("{BOLD}{name}{BOLD:#}  {}", visible(&first_paragraph(&tool.description))));
    let lines: Vec<(String, String)> = arguments(tool).collect();
    let width = lines.iter().map(|(flag, _)| flag.chars().count()).max().unwrap_or_default();
    for (flag, what) in lines {
        shell.page(format!("    {flag:width$}  {what}").trim_end());
    }
}

fn arguments(tool: &Tool) -> impl Iterator<Item = (String, String)> {
    let required = tool.input_schema.get("required").and_then(Value::as_array).into_iter().flatten();
    let required: Vec<&str> = required.filter_map(Value::as_str).collect();
    let properties = tool.input_schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.map(move |(name, schema)| {
        let flag = format!("--arg {}={}", visible(name), argument_types(schema).join("|").to_uppercase());
        let optional = if required.contains(&name.as_str()) { "" } else { "(optional) " };
        let description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        (flag, format!("{optional}{}", visible(&first_paragraph(description))))
    })
}

#[cfg(test)]
mod tests;
