//! What a component carries, as text for people. Nothing a component says reaches the terminal unescaped.

use super::{first_paragraph, visible};
use anstyle::Style;
use kami_host::{Inspection, domain::Tool};

mod ago;
mod allowance;
mod arguments;
mod changes;
mod columns;
mod documents;
mod hits;
mod installed;
mod interfaces;
mod package;
mod registries;
mod requests;
mod status;

pub use ago::ago;
pub use allowance::allowance;
pub use changes::changes;
use columns::columns;
pub use hits::hits;
pub use installed::{installed, locked};
pub use package::package;
pub use registries::registries;
pub use status::status;

const BOLD: Style = Style::new().bold();

/// The tools with the first paragraph of what they are for.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::output::describe::tools_in_brief(&[]), "");
/// ```
pub fn tools_in_brief(tools: &[Tool]) -> String {
    table(tools.iter().map(|tool| (tool.name.clone(), first_paragraph(&tool.description))))
}

/// The tools with everything an agent sees of them.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::output::describe::tools(&[]), "");
/// ```
pub fn tools(tools: &[Tool]) -> String {
    tools.iter().map(tool).collect()
}

fn tool(tool: &Tool) -> String {
    let mut text = format!("  {BOLD}{}{BOLD:#}\n", visible(&tool.name));
    for line in tool.description.lines() {
        text.push_str(format!("    {}", visible(line)).trim_end());
        text.push('\n');
    }
    text + &arguments::arguments(&tool.input_schema)
}

/// What `cargo kami build` says of what it built.
///
/// # Examples
/// ```
/// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
/// assert!(cargo_kami::output::describe::in_brief(&inspection).contains("sha256:"));
/// # Ok::<(), kami_host::InspectError>(())
/// ```
pub fn in_brief(inspection: &Inspection) -> String {
    let manifest = inspection.manifest();
    let tools = manifest.map(|manifest| tools_in_brief(&manifest.tools)).unwrap_or_default();
    let capabilities = manifest.map(|manifest| requests::capabilities(&manifest.capabilities)).unwrap_or_default();
    let documents = manifest.map(documents::in_brief).unwrap_or_default();
    let tools = section("Tools", &tools) + &documents;
    [tools, section("Capabilities", &capabilities), section("Digest", &digest(inspection))].concat()
}

/// Everything a component carries.
///
/// # Examples
/// ```
/// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
/// assert!(cargo_kami::output::describe::in_full(&inspection).contains("8 B"));
/// # Ok::<(), kami_host::InspectError>(())
/// ```
pub fn in_full(inspection: &Inspection) -> String {
    let mut text = section("File", &requests::file(inspection));
    if let Some(manifest) = inspection.manifest() {
        text.push_str(&section("Tools", &tools(&manifest.tools)));
        text.push_str(&documents::in_full(manifest));
        text.push_str(&section("Capabilities", &requests::capabilities(&manifest.capabilities)));
        text.push_str(&section("Limits", &requests::limits(&manifest.limits)));
        text.push_str(&section("Build", &requests::build(&manifest.build)));
    }
    text.push_str(&section("Imports", &interfaces::grouped(inspection.imports())));
    text + &section("Exports", &interfaces::grouped(inspection.exports()))
}

fn digest(inspection: &Inspection) -> String {
    format!("  {}\n", inspection.digest())
}

fn section(title: &str, body: &str) -> String {
    let body = if body.is_empty() { "  none\n" } else { body };
    format!("{BOLD}{title}{BOLD:#}\n{body}")
}

/// Two columns, the first as wide as its widest entry.
fn table(rows: impl Iterator<Item = (String, String)>) -> String {
    let rows: Vec<_> = rows.collect();
    let width = rows.iter().map(|(name, _)| visible(name).chars().count()).max().unwrap_or(0);
    let row = |(name, text): &(String, String)| {
        format!("{}\n", format!("  {:width$}  {}", visible(name), visible(text)).trim_end())
    };
    rows.iter().map(row).collect()
}

#[cfg(test)]
mod tests;
