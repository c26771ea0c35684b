//! Why nothing usable came from the web.

use crate::{
    Diagnostic, adapters::download::DownloadError, failure::Transparent, plugin::PluginError, release::ReleaseError,
};

/// Why nothing usable came from the web.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::WebError, plugin::PluginError};
/// assert_eq!(WebError::from(PluginError::NoManifest).code(), "plugin-manifest-missing");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WebError {
    /// A file that cannot be downloaded.
    #[error(transparent)]
    Download(#[from] DownloadError),
    /// A release that holds nothing to install.
    #[error(transparent)]
    Release(#[from] ReleaseError),
    /// A package of the predecessor that cannot be used.
    #[error(transparent)]
    Plugin(#[from] PluginError),
}

impl Transparent for WebError {
    fn inner(&self) -> &dyn Diagnostic {
        match self {
            Self::Download(error) => error,
            Self::Release(error) => error,
            Self::Plugin(error) => error,
        }
    }
}
