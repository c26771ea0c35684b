//! Why serving ended otherwise than by its client leaving.

use rmcp::service::ServerInitializeError;

/// Why serving ended otherwise than by its client leaving.
///
/// # Examples
/// ```
/// let error = kami_host::mcp::ServeError::Catalogue("no such file".into());
/// assert_eq!(error.code(), "serve-catalogue");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The components could not be made ready.
    #[error("there is nothing to serve")]
    Catalogue(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The client opened the connection in a way no revision of the protocol knows.
    #[error("the client did not open the connection as the protocol asks")]
    Handshake(#[source] Box<ServerInitializeError>),
    /// The server failed; a bug.
    #[error("the server failed, this is a bug in cargo-kami, please report it")]
    Internal(#[source] tokio::task::JoinError),
}

impl ServeError {
    /// A stable name for this kind of error.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::mcp::ServeError::Catalogue("".into()).code(), "serve-catalogue");
    /// ```
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Catalogue(_) => "serve-catalogue",
            Self::Handshake(_) => "serve-handshake",
            Self::Internal(_) => "serve-internal",
        }
    }

    /// What to do about it, where there is something to do.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::mcp::ServeError::Catalogue("".into()).hint(), None);
    /// ```
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Handshake(_) => {
                Some("start it from an MCP client; it speaks the protocol on stdin and stdout".into())
            }
            _ => None,
        }
    }
}
