//! Why components could not be served.

use super::OAuthError;
use crate::{
    Diagnostic, Exit,
    adapters::FileError,
    ops::{ComponentError, TokenError},
};
use kami_host::{
    HostError,
    mcp::{CatalogueError, SessionError},
};
use std::{io::ErrorKind, net::SocketAddr};

/// Why components could not be served, or no longer.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::{ComponentError, ServeError}};
/// let unusable = ComponentError::Unusable { path: "a.wasm".into(), source: kami_host::InspectError::CoreModule };
/// assert_eq!(ServeError::from(unusable).code(), "core-module");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// A component that cannot be built or read.
    #[error(transparent)]
    Component(#[from] ComponentError),
    /// A component that does not tell its tools.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// A host that cannot be set up.
    #[error(transparent)]
    Host(#[from] HostError),
    /// A connection that went wrong.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// Tokens that cannot be told.
    #[error(transparent)]
    Tokens(#[from] TokenError),
    /// An authorization server whose tokens cannot be checked.
    #[error(transparent)]
    OAuth(#[from] OAuthError),
    /// A file that calls cannot be written down in.
    #[error("calls cannot be recorded")]
    Audit(#[source] FileError),
    /// An address that cannot be had.
    #[error("the address {address} cannot be served from")]
    Address {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// An address other machines reach, and nobody said they should.
    #[error("{address} can be reached from other machines, and nothing asks who uses the tools there")]
    Public {
        /// The address.
        address: SocketAddr,
    },
    /// A thread that failed.
    #[error("the components could not be made ready: this is a bug in cargo-kami, please report it")]
    Internal(#[from] tokio::task::JoinError),
}

impl Diagnostic for ServeError {
    fn code(&self) -> &'static str {
        match self {
            Self::Component(error) => error.code(),
            Self::Catalogue(error) => error.source.code(),
            Self::Host(error) => error.code(),
            Self::Session(error) => error.code(),
            Self::Tokens(error) => error.code(),
            Self::OAuth(error) => error.code(),
            Self::Audit(error) => error.code(),
            Self::Address { .. } => "serve-address",
            Self::Public { .. } => "serve-public",
            Self::Internal(_) => "internal-load",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Component(error) => error.hint(),
            Self::Catalogue(error) => error.source.hint(),
            Self::Host(error) => error.hint(),
            Self::Session(error) => Some(error.hint().to_owned()),
            Self::Tokens(error) => error.hint(),
            Self::OAuth(error) => error.hint(),
            Self::Audit(error) => error.hint(),
            Self::Address { source, .. } => Some(free(source.kind()).to_owned()),
            Self::Public { .. } => {
                Some("serve from 127.0.0.1, ask for tokens with `--token-file FILE`, or say that anybody may use them: `--insecure-public`".to_owned())
            }
            Self::Internal(_) => None,
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Component(error) => error.exit(),
            Self::Tokens(error) => error.exit(),
            Self::Public { .. } => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}

fn free(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::AddrInUse => "another process serves there: choose another port, or 0 for a free one",
        ErrorKind::PermissionDenied => "ports below 1024 are not for everybody: choose a higher one",
        _ => "choose an address of this machine, such as 127.0.0.1:8931",
    }
}
