//! Why no tokens of an authorization server can be checked.

use crate::{Diagnostic, adapters::FileError};
use kami_host::mcp::KeysError;
use kami_registry::document::Problem;
use std::path::PathBuf;

/// Why no tokens of an authorization server can be checked.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::OAuthError};
/// let broken = OAuthError::Broken { path: "oauth.toml".into(), problems: Vec::new() };
/// assert_eq!(broken.code(), "oauth-broken");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OAuthError {
    /// A file that cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A file with mistakes.
    #[error("{}", problems.iter().map(|problem| format!("{}:{problem}", path.display())).collect::<Vec<_>>().join("\n"))]
    Broken {
        /// The file.
        path: PathBuf,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// No keys.
    #[error("there are no keys to check tokens with")]
    Keys(#[from] KeysError),
}

impl Diagnostic for OAuthError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Broken { .. } => "oauth-broken",
            Self::Keys(_) => "oauth-keys",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Broken { .. } => None,
            Self::Keys(_) => Some("`jwks` names the JSON Web Key Set of the issuer".to_owned()),
        }
    }
}
