//! Changes a value of a document.

use toml_edit::{Item, TableLike, Value};

/// Sets a value; what a person wrote around the old one, such as a comment, stays.
///
/// # Examples
/// ```
/// let mut document: toml_edit::DocumentMut = "size = 1 # small\n".parse()?;
/// kami_registry::document::set(document.as_table_mut(), "size", 2);
/// assert_eq!(document.to_string(), "size = 2 # small\n");
/// # Ok::<(), toml_edit::TomlError>(())
/// ```
pub fn set(table: &mut dyn TableLike, key: &str, value: impl Into<Value>) {
    let mut value = value.into();
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    table.insert(key, Item::Value(value));
}
