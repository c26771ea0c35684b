//! Changes the text of a `config.toml`, and nothing in it but what is to be changed.

use super::reading;
use kami_registry::{RegistryId, document::editable, git::Insecure, key::Fingerprint};
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, value};

mod error;

pub use error::EditError;

/// A registry to add.
///
/// # Examples
/// ```
/// use cargo_kami::settings::{NewEntry, UserSettings, add_registry};
/// let id = kami_registry::RegistryId::from_bytes([7; 16]);
/// let insecure = kami_registry::git::Insecure::Refused;
/// let entry = NewEntry { name: "acme", url: "/srv/acme.git", id, root: &[], insecure };
/// let text = add_registry("# mine\n", &entry)?;
/// assert!(text.starts_with("# mine\n"));
/// assert_eq!(UserSettings::parse(&text).map_err(|_| "broken")?.registries["acme"].id, id);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NewEntry<'a> {
    /// What the person calls it.
    pub name: &'a str,
    /// Where it lies; a folder from the root on.
    pub url: &'a str,
    /// What it is known by.
    pub id: RegistryId,
    /// Its root keys.
    pub root: &'a [Fingerprint],
    /// Whether it may be reached by protocols others can read and change.
    pub insecure: Insecure,
}

const REGISTRIES: &str = "registries";
const REGISTRY: &str = "registry";
const DEFAULT: &str = "default";

/// The text with one registry more; the one that was meant where none is named stays so.
///
/// # Errors
/// When the name is taken or cannot be used, or the text is not as it should be.
///
/// # Examples
/// See [`NewEntry`].
pub fn add_registry(text: &str, entry: &NewEntry<'_>) -> Result<String, EditError> {
    let NewEntry { name, url, id, root, insecure } = *entry;
    if !reading::is_name(name) {
        return Err(EditError::Name { name: name.to_owned() });
    }
    let (heading, mut document) = editable(text)?;
    let registries = table(&mut document, REGISTRIES)?;
    if registries.contains_key(name) {
        return Err(EditError::Taken { name: name.to_owned() });
    }
    let only = registries.iter().next().map(|(name, _)| name.to_owned()).filter(|_| registries.len() == 1);
    let mut registry = Table::new();
    registry.insert("url", value(url));
    registry.insert("id", value(id.to_string()));
    if !root.is_empty() {
        registry.insert("root", value(root.iter().map(ToString::to_string).collect::<Array>()));
    }
    if insecure == Insecure::Allowed {
        registry.insert("insecure", value(true));
    }
    registries.insert(name, Item::Table(registry));
    if let Some(only) = only {
        table(&mut document, REGISTRY)?.entry(DEFAULT).or_insert(value(only));
    }
    Ok(format!("{heading}{document}"))
}

/// The text with one registry less; where it was the default there is none afterwards.
///
/// # Errors
/// When there is no such registry, or the text is not as it should be.
///
/// # Examples
/// ```
/// use cargo_kami::settings::remove_registry;
/// assert_eq!(remove_registry("[registries.a]\nurl = 'x'\n[registries.b]\n", "a")?, "[registries.b]\n");
/// # Ok::<(), cargo_kami::settings::EditError>(())
/// ```
pub fn remove_registry(text: &str, name: &str) -> Result<String, EditError> {
    let mut document: DocumentMut = text.parse()?;
    if table(&mut document, REGISTRIES)?.remove(name).is_none() {
        return Err(EditError::Missing { name: name.to_owned() });
    }
    let registry = table(&mut document, REGISTRY)?;
    if registry.get(DEFAULT).and_then(Item::as_str) == Some(name) {
        registry.remove(DEFAULT);
    }
    Ok(document.to_string())
}

/// The text with this registry as the default.
///
/// # Errors
/// When there is no such registry, or the text is not as it should be.
///
/// # Examples
/// ```
/// use cargo_kami::settings::set_default;
/// let text = set_default("[registries.a]\n", "a")?;
/// assert!(text.contains("[registry]\ndefault = \"a\"\n"));
/// # Ok::<(), cargo_kami::settings::EditError>(())
/// ```
pub fn set_default(text: &str, name: &str) -> Result<String, EditError> {
    let mut document: DocumentMut = text.parse()?;
    if !table(&mut document, REGISTRIES)?.contains_key(name) {
        return Err(EditError::Missing { name: name.to_owned() });
    }
    table(&mut document, REGISTRY)?.insert(DEFAULT, value(name));
    Ok(document.to_string())
}

fn table<'d>(document: &'d mut DocumentMut, key: &str) -> Result<&'d mut dyn TableLike, EditError> {
    let implicit = || {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    };
    let item = document.entry(key).or_insert_with(implicit);
    item.as_table_like_mut().ok_or_else(|| EditError::NoTable { key: key.to_owned() })
}

#[cfg(test)]
mod tests;
