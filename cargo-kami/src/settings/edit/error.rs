//! Why the settings cannot be changed.

use super::reading;

/// Why the text cannot be changed.
///
/// # Examples
/// ```
/// use cargo_kami::settings::{EditError, remove_registry};
/// assert!(matches!(remove_registry("", "acme"), Err(EditError::Missing { .. })));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EditError {
    /// Not TOML.
    #[error("the settings are no TOML")]
    Broken(#[from] toml_edit::TomlError),
    /// Something that should be a table is none.
    #[error("`{key}` in the settings is no table")]
    NoTable {
        /// The key.
        key: String,
    },
    /// The name cannot be used.
    #[error("`{name}` cannot be the name of a registry, {}", reading::NAMES)]
    Name {
        /// The name.
        name: String,
    },
    /// The name is that of another registry.
    #[error("there is a registry `{name}` already")]
    Taken {
        /// The name.
        name: String,
    },
    /// There is no such registry.
    #[error("there is no registry `{name}`")]
    Missing {
        /// The name.
        name: String,
    },
}
