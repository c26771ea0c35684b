//! Why installed tools could not be checked.

use super::{SettingsError, StoreError, TrustError};
use crate::{Diagnostic, Exit};

/// Why installed tools could not be checked.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::VerifyToolsError, store::StoreError};
/// assert_eq!(VerifyToolsError::from(StoreError::Homeless).code(), "store-homeless");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyToolsError {
    /// The store cannot be read, or has no such tool.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The settings cannot be read.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The trust file cannot be read.
    #[error(transparent)]
    Trust(#[from] TrustError),
}

impl VerifyToolsError {
    fn diagnostic(&self) -> &dyn Diagnostic {
        match self {
            Self::Store(error) => error,
            Self::Settings(error) => error,
            Self::Trust(error) => error,
        }
    }
}

impl Diagnostic for VerifyToolsError {
    fn code(&self) -> &'static str {
        self.diagnostic().code()
    }

    fn hint(&self) -> Option<String> {
        self.diagnostic().hint()
    }

    fn exit(&self) -> Exit {
        self.diagnostic().exit()
    }
}
