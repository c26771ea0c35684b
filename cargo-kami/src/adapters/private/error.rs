//! Why a file that holds secrets cannot be read.

use crate::{Diagnostic, adapters::FileError};
use std::path::PathBuf;

/// Why a private file cannot be read.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, adapters::private::PrivateFileError};
/// let open = PrivateFileError::Open { path: "default".into(), mode: 0o644 };
/// assert_eq!(open.to_string(), "others can read `default`: its mode is 0644");
/// assert_eq!(open.hint().as_deref(), Some("chmod 600 default"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PrivateFileError {
    /// A file that cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A file that is not private.
    #[error("others can read `{}`: its mode is {mode:04o}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// A file that more than its group can read, or somebody else can change.
    #[error("others can read or change `{}`: its mode is {mode:04o}", path.display())]
    Loose {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
}

impl Diagnostic for PrivateFileError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Open { .. } => "key-file-open",
            Self::Loose { .. } => "token-file-open",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Open { path, .. } | Self::Loose { path, .. } => Some(format!("chmod 600 {}", path.display())),
        }
    }
}
