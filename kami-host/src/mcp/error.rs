//! Why serving ended otherwise than by its client leaving.

use rmcp::service::ServerInitializeError;

/// Why serving ended otherwise than by its client leaving; `E` is what goes wrong when the catalogue is made.
///
/// # Examples
/// ```
/// let error = kami_host::mcp::ServeError::Catalogue(std::io::Error::other("disk on fire"));
/// assert_eq!(error.to_string(), "disk on fire");
/// ```
#[derive(Debug, thiserror::Error)]
pub enum ServeError<E> {
    /// There is no catalogue.
    #[error(transparent)]
    Catalogue(E),
    /// The connection went wrong.
    #[error(transparent)]
    Session(#[from] SessionError),
}

/// How a connection goes wrong.
///
/// # Examples
/// ```
/// fn report(error: &kami_host::mcp::SessionError) -> String {
///     format!("error[{}]: {error}\nhint: {}", error.code(), error.hint())
/// }
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SessionError {
    /// The client opened the connection in a way no revision of the protocol knows.
    #[error("the client did not open the connection as the protocol asks")]
    Handshake(#[source] Box<ServerInitializeError>),
    /// The server failed.
    #[error("the server failed")]
    Internal(#[source] tokio::task::JoinError),
}

impl SessionError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let stable: fn(&kami_host::mcp::SessionError) -> &'static str = kami_host::mcp::SessionError::code;
    /// ```
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Handshake(_) => "serve-handshake",
            Self::Internal(_) => "serve-internal",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let advice: fn(&kami_host::mcp::SessionError) -> &'static str = kami_host::mcp::SessionError::hint;
    /// ```
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Handshake(_) => "update the client, or tell us which one it is",
            Self::Internal(_) => "this is a bug in cargo-kami, please report it",
        }
    }
}
