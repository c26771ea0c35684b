//! Why a text is nothing to download from.

use crate::{Diagnostic, Exit};

/// Why a text is nothing to download from.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, adapters::download::AddressError};
/// let error = AddressError::Scheme { scheme: "ftp".into() };
/// assert_eq!(error.code(), "download-scheme");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum AddressError {
    /// Not a URL.
    #[error("`{text}` is not the URL of a file")]
    Malformed { text: String },
    /// Neither https nor http.
    #[error("`{scheme}:` is nothing to download from")]
    Scheme { scheme: String },
    /// Anybody on the way could read and change what is downloaded.
    #[error("`{address}` is not encrypted")]
    Insecure { address: String },
    /// What is secret would end up in histories and lists.
    #[error("a URL of `{host}` holds a user name or a password")]
    Password { host: String },
}

impl Diagnostic for AddressError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "download-url",
            Self::Scheme { .. } => "download-scheme",
            Self::Insecure { .. } => "download-insecure",
            Self::Password { .. } => "download-password",
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Malformed { .. } => "write all of it, like `https://example.com/demo.wasm`",
            Self::Scheme { .. } => "write a URL that starts with `https://`, or the path of a file on this machine",
            Self::Insecure { .. } => "write `https://`; in a network of your own, `--insecure-http` allows it for once",
            Self::Password { .. } => "leave it out; download with what knows the password, and install the file",
        };
        Some(hint.to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
