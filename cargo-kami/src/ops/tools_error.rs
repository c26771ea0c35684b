//! Why nothing can be told of installed tools.

use super::{RegistryError, SettingsError};
use crate::{Diagnostic, failure::Transparent, store::StoreError, trust::TrustError};

/// Why nothing can be told of installed tools.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::ToolsError, store::StoreError};
/// assert_eq!(ToolsError::from(StoreError::Homeless).code(), "store-homeless");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ToolsError {
    /// The store cannot be read, or has no such tool.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The settings cannot be read.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The copy of a registry cannot be read.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// The trust file cannot be read.
    #[error(transparent)]
    Trust(#[from] TrustError),
}

impl Transparent for ToolsError {
    fn inner(&self) -> &dyn Diagnostic {
        match self {
            Self::Store(error) => error,
            Self::Settings(error) => error,
            Self::Registry(error) => error,
            Self::Trust(error) => error,
        }
    }
}
