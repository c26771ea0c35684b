//! Why a file of tokens cannot be changed.

use crate::{Diagnostic, Exit, access::tokens::NAMES};

/// Why the text of a file of tokens cannot be changed.
///
/// # Examples
/// ```
/// use cargo_kami::access::{TokenEditError, remove_token};
/// assert!(matches!(remove_token("", "ci"), Err(TokenEditError::Missing { .. })));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TokenEditError {
    /// Not TOML.
    // what it holds instead may well be tokens, so the cause is not shown
    #[error("the file of tokens is no TOML")]
    Broken,
    /// Something else than a table of tokens.
    #[error("`tokens` in the file of tokens is no table")]
    NoTable,
    /// The name cannot be used.
    #[error("`{name}` cannot be the name of a token, {NAMES}")]
    Name {
        /// The name.
        name: String,
    },
    /// The name is that of another token.
    #[error("there is a token `{name}` already")]
    Taken {
        /// The name.
        name: String,
    },
    /// There is no such token.
    #[error("there is no token `{name}`")]
    Missing {
        /// The name.
        name: String,
    },
}

impl From<toml_edit::TomlError> for TokenEditError {
    fn from(_error: toml_edit::TomlError) -> Self {
        Self::Broken
    }
}

impl Diagnostic for TokenEditError {
    fn code(&self) -> &'static str {
        match self {
            Self::Broken | Self::NoTable => "token-file-form",
            Self::Name { .. } => "token-name",
            Self::Taken { .. } => "token-name-taken",
            Self::Missing { .. } => "token-missing",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Broken | Self::NoTable => "each token is a table `[tokens.NAME]` with a key `sha256`".to_owned(),
            Self::Name { .. } => "choose a name like `ci`".to_owned(),
            Self::Taken { name } => {
                format!("choose another name, or `cargo kami token revoke {name} --token-file FILE` first")
            }
            Self::Missing { .. } => "`cargo kami token list --token-file FILE` shows those there are".to_owned(),
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Name { .. } => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}
