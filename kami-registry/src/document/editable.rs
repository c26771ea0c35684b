//! Settings to be changed without touching what a person wrote around them.

use toml_edit::{DocumentMut, TomlError};

/// The document, and the comments of one that holds nothing else: they belong before whatever is added to it.
///
/// # Errors
/// When it is not TOML.
///
/// # Examples
/// ```
/// let (heading, mut document) = kami_registry::document::editable("# mine\n")?;
/// document["name"] = toml_edit::value("acme");
/// assert_eq!(format!("{heading}{document}"), "# mine\nname = \"acme\"\n");
/// # Ok::<(), toml_edit::TomlError>(())
/// ```
pub fn editable(text: &str) -> Result<(String, DocumentMut), TomlError> {
    let mut document: DocumentMut = text.parse()?;
    if !document.is_empty() {
        return Ok((String::new(), document));
    }
    document.set_trailing("");
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    Ok((format!("{text}{end}"), document))
}
