//! From a package to the one file components are today.

use super::{PluginError, archive::Archive, tool_toml::ToolToml};
use crate::project::{Package, assemble};
use kami_host::Inspection;

/// What a component of the predecessor exports.
const EXPORT: &str = "kami:tool/tool@0.1.0";

/// Whether the bytes are a zip.
///
/// # Examples
/// ```
/// assert!(cargo_kami::plugin::is_plugin(b"PK\x03\x04..."));
/// assert!(!cargo_kami::plugin::is_plugin(b"\0asm\x0d\0\x01\0"));
/// ```
pub fn is_plugin(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The component of a package, with the manifest its `tool.toml` amounts to. The same package always gives the same bytes.
///
/// # Errors
/// When the archive, its `tool.toml` or its component cannot be used.
///
/// # Examples
/// ```
/// use cargo_kami::Diagnostic;
/// let error = cargo_kami::plugin::unpack(b"PK\x03\x04").map_err(|error| error.code());
/// assert_eq!(error, Err("plugin-broken"));
/// ```
pub fn unpack(zip: &[u8]) -> Result<Vec<u8>, PluginError> {
    let mut archive = Archive::open(zip)?;
    let (folder, text) = archive.manifest()?;
    let about = ToolToml::parse(&text)?;
    let component = archive.component(&folder, about.wasm())?;
    let inspection = Inspection::read(&component)?;
    if inspection.manifest().is_some() {
        // says more about itself than `tool.toml` can
        return Ok(component);
    }
    if !inspection.is_predecessor() {
        return Err(PluginError::Kind { export: EXPORT });
    }
    assemble(&component, &Package::default(), &about.manifest()?).map_err(PluginError::Internal)
}

#[cfg(test)]
mod tests;
