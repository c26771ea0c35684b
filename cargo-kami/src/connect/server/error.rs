//! Why a server cannot be named like that.

/// Why a client cannot call a server so.
///
/// # Examples
/// ```
/// let error = "a b".parse::<cargo_kami::connect::ServerName>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`a b` is no name for a server: 1 to 40 of `a-z`, `A-Z`, `0-9`, `-` and `_`".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is no name for a server: 1 to 40 of `a-z`, `A-Z`, `0-9`, `-` and `_`")]
pub struct NameError {
    /// What was written.
    pub text: String,
}

/// Why no server can be at an address.
///
/// # Examples
/// ```
/// use cargo_kami::connect::{RemoteServer, UrlError};
/// assert_eq!(RemoteServer::at("http://me:secret@example.com"), Err(UrlError::Password));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum UrlError {
    /// Not an address of HTTP.
    #[error("`{text}` is no address of a server, write it like `http://127.0.0.1:8931/mcp`")]
    NoUrl {
        /// What was written.
        text: String,
    },
    /// An address that would put a secret into a file.
    #[error("the address holds a name or a password, which clients would write down")]
    Password,
}
