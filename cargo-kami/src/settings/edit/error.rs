//! Why the settings cannot be changed.

use super::reading;
use crate::{Diagnostic, Exit};

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

impl Diagnostic for EditError {
    fn code(&self) -> &'static str {
        match self {
            Self::Broken(_) => "settings-no-toml",
            Self::NoTable { .. } => "settings-no-table",
            Self::Name { .. } => "registry-name",
            Self::Taken { .. } => "registry-name-taken",
            Self::Missing { .. } => "registry-missing",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Broken(_) | Self::NoTable { .. } => Some("put `config.toml` right, or delete it".to_owned()),
            Self::Name { .. } => Some("choose a name like `acme`".to_owned()),
            Self::Taken { name } => Some(format!("choose another name, or `cargo kami registry remove {name}` first")),
            Self::Missing { .. } => Some("`cargo kami registry list` shows those there are".to_owned()),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Name { .. } => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}
