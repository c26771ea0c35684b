//! Why a package cannot be had.

use crate::{
    Diagnostic,
    failure::Transparent,
    ops::{PackageError, RegistryError},
    trust::TrustError,
};

/// Why a package cannot be had.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::{PackageError, ReleaseError}};
/// let differs = PackageError::Differs { what: "version", signed: "1.0.0".into(), found: "2.0.0".into() };
/// assert_eq!(ReleaseError::from(differs).code(), "package-differs");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReleaseError {
    /// A registry that cannot be reached or read.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// A package or version that is not trusted, or not there.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// A file that cannot be had, or is not what was signed.
    #[error(transparent)]
    Package(#[from] PackageError),
}

impl Transparent for ReleaseError {
    fn inner(&self) -> &dyn Diagnostic {
        match self {
            Self::Registry(error) => error,
            Self::Trust(error) => error,
            Self::Package(error) => error,
        }
    }
}
