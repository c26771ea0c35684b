//! Changes the tools a `kami.toml` lists, and nothing else in it.

use kami_registry::{
    PackageName,
    document::{editable, set},
};
use semver::VersionReq;
use toml_edit::{DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// Why the text cannot be changed.
///
/// # Examples
/// ```
/// use cargo_kami::project::{ToolsEditError, remove_tool};
/// assert!(matches!(remove_tool("tools = 1", &"fs-grep".parse()?), Err(ToolsEditError::NoTable)));
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ToolsEditError {
    /// Not TOML.
    #[error("it is no TOML")]
    Broken(#[from] toml_edit::TomlError),
    /// What should be the table of tools is none.
    #[error("`tools` in it is no table")]
    NoTable,
}

const TOOLS: &str = "tools";
const VERSION: &str = "version";
const REGISTRY: &str = "registry";

/// The text with this tool in it. What is said about the tool already stays, except for the version, and for the registry
/// where one is named.
///
/// # Errors
/// When the text is not as it should be.
///
/// # Examples
/// ```
/// use cargo_kami::project::add_tool;
/// let text = add_tool("# ours\n", &"fs-grep".parse()?, (&"1.2".parse()?, None))?;
/// assert_eq!(text, "# ours\n[tools]\nfs-grep = \"1.2\"\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn add_tool(
    text: &str,
    name: &PackageName,
    (requirement, registry): (&VersionReq, Option<&str>),
) -> Result<String, ToolsEditError> {
    let (heading, mut document) = editable(text)?;
    let tools = table(&mut document)?;
    let version = written(requirement);
    match (tools.get_mut(name.as_str()).and_then(Item::as_table_like_mut), registry) {
        (Some(known), registry) => {
            set(known, VERSION, version);
            registry.into_iter().for_each(|registry| set(known, REGISTRY, registry));
        }
        (None, None) => set(tools, name.as_str(), version),
        (None, Some(registry)) => {
            let inline: InlineTable =
                [(VERSION, Value::from(version)), (REGISTRY, Value::from(registry))].into_iter().collect();
            set(tools, name.as_str(), inline);
        }
    }
    Ok(format!("{heading}{document}"))
}

/// The text without this tool; nothing where it was not in it.
///
/// # Errors
/// When the text is not as it should be.
///
/// # Examples
/// ```
/// use cargo_kami::project::remove_tool;
/// let name = "fs-grep".parse()?;
/// assert_eq!(remove_tool("[tools]\nfs-grep = '1'\n", &name)?.as_deref(), Some("[tools]\n"));
/// assert_eq!(remove_tool("", &name)?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn remove_tool(text: &str, name: &PackageName) -> Result<Option<String>, ToolsEditError> {
    let mut document: DocumentMut = text.parse()?;
    let removed = table(&mut document)?.remove(name.as_str());
    Ok(removed.map(|_| document.to_string()))
}

/// As a person would write it: a caret is what a bare version means.
fn written(requirement: &VersionReq) -> String {
    let text = requirement.to_string();
    match text.strip_prefix('^') {
        Some(bare) if requirement.comparators.len() == 1 => bare.to_owned(),
        _ => text,
    }
}

fn table(document: &mut DocumentMut) -> Result<&mut dyn TableLike, ToolsEditError> {
    let item = document.entry(TOOLS).or_insert_with(|| Item::Table(Table::new()));
    item.as_table_like_mut().ok_or(ToolsEditError::NoTable)
}

#[cfg(test)]
mod tests;
