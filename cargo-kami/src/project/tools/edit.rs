//! Changes the tools a `kami.toml` lists, and nothing else in it.

use super::granted::granted;
use crate::grants::StandingGrants;
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

/// What is to be said of a tool.
///
/// # Examples
/// ```
/// use cargo_kami::{grants::StandingGrants, project::ToolEntry};
/// let (requirement, grants) = ("1.2".parse()?, StandingGrants::default());
/// let entry = ToolEntry { requirement: &requirement, registry: None, grants: &grants };
/// assert_eq!(entry.registry, None);
/// # Ok::<(), semver::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ToolEntry<'a> {
    /// Which versions fit.
    pub requirement: &'a VersionReq,
    /// The registry it comes from; where none is named, what is said already stays.
    pub registry: Option<&'a str>,
    /// What it is allowed, all in all. Kinds that nothing is said of stay as they are.
    pub grants: &'a StandingGrants,
}

/// The text with this tool in it. What is said about the tool already stays, except for what is to be said.
///
/// # Errors
/// When the text is not as it should be.
///
/// # Examples
/// ```
/// use cargo_kami::{grants::StandingGrants, project::{ToolEntry, add_tool}};
/// let (requirement, grants) = ("1.2".parse()?, StandingGrants::default());
/// let entry = ToolEntry { requirement: &requirement, registry: None, grants: &grants };
/// let text = add_tool("# ours\n", &"fs-grep".parse()?, entry)?;
/// assert_eq!(text, "# ours\n[tools]\nfs-grep = \"1.2\"\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn add_tool(text: &str, name: &PackageName, entry: ToolEntry<'_>) -> Result<String, ToolsEditError> {
    let (heading, mut document) = editable(text)?;
    let tools = table(&mut document)?;
    let (version, granted) = (written(entry.requirement), granted(entry.grants));
    match tools.get_mut(name.as_str()).and_then(Item::as_table_like_mut) {
        Some(known) => {
            replace(known, VERSION, version.into());
            entry.registry.into_iter().for_each(|registry| replace(known, REGISTRY, registry.into()));
            granted.into_iter().for_each(|(key, value)| replace(known, key, value));
        }
        None if entry.registry.is_none() && granted.is_empty() => set(tools, name.as_str(), version),
        None => {
            let registry = entry.registry.map(|registry| (REGISTRY, Value::from(registry)));
            let all = [(VERSION, Value::from(version))].into_iter().chain(registry).chain(granted);
            set(tools, name.as_str(), all.collect::<InlineTable>());
        }
    }
    if let Some(inline) = table(&mut document)?.get_mut(name.as_str()).and_then(Item::as_inline_table_mut) {
        inline.fmt();
    }
    Ok(format!("{heading}{document}"))
}

/// What says the same already stays as it was written.
fn replace(table: &mut dyn TableLike, key: &str, value: Value) {
    let said = |value: &Value| match value.as_array() {
        Some(list) => list.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
        None => vec![value.as_str().map(str::to_owned)],
    };
    let same = table.get(key).and_then(Item::as_value).is_some_and(|old| said(old) == said(&value));
    if !same {
        set(table, key, value);
    }
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
