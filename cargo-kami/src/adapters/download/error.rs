//! Why something could not be downloaded.

use super::AddressError;
use crate::{Diagnostic, Exit};
use std::{net::IpAddr, path::PathBuf};

/// Why something could not be downloaded.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, adapters::download::DownloadError};
/// let error = DownloadError::Missing { address: "https://example.com/demo.wasm".into() };
/// assert_eq!(error.to_string(), "`https://example.com/demo.wasm` is not there");
/// assert_eq!(error.code(), "download-missing");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum DownloadError {
    /// Nothing may be downloaded from such an address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The server has no such file.
    #[error("`{address}` is not there")]
    Missing { address: String },
    /// The server has it, but not for us.
    #[error("`{address}` may not be downloaded: the server answers {status}")]
    Denied { address: String, status: u16 },
    /// The server answers what is of no use.
    #[error("`{address}` cannot be downloaded: the server answers {status}")]
    Status { address: String, status: u16 },
    /// More bytes than allowed.
    #[error("`{address}` is larger than {}", kami_host::domain::ByteSize::new(*most))]
    TooLarge { address: String, most: u64 },
    /// Longer than allowed.
    #[error("`{address}` comes too slowly")]
    TooSlow { address: String },
    /// What would have to be unpacked first, and could be any size then.
    #[error("`{address}` is sent compressed with `{encoding}`, which was not asked for")]
    Encoded { address: String, encoding: String },
    /// The connection ended before the file did.
    #[error("`{address}` was cut short")]
    CutShort { address: String, source: reqwest::Error },
    /// The server is not who it should be.
    #[error("`{host}` cannot prove that it is `{host}`")]
    Tls { host: String, source: rustls::Error },
    /// The server sends us on to where nothing may be downloaded from.
    #[error("`{from}` leads to what may not be followed")]
    Redirect { from: String, source: AddressError },
    /// The server sends us on and on.
    #[error("`{address}` leads on and on, more than {most} times")]
    RedirectsEndless { address: String, most: usize },
    /// The server sends us on into a network that nobody named.
    #[error("`{host}` is at {address}, which is not on the public internet, and nobody named it")]
    Private { host: String, address: IpAddr },
    /// No answer at all.
    #[error("`{address}` cannot be reached")]
    Unreachable { address: String, source: reqwest::Error },
    /// Certificates that cannot be read.
    #[error("`{}` in `SSL_CERT_FILE` holds no certificates that can be used", path.display())]
    Certificates { path: PathBuf, source: rustls::pki_types::pem::Error },
    /// A token that cannot be sent.
    #[error("the token holds what no token can hold")]
    Token,
    /// The HTTP client cannot be made.
    #[error("the HTTP client cannot be set up")]
    Setup(#[source] reqwest::Error),
    /// The versions of TLS do not fit the cipher suites.
    #[error("TLS cannot be set up: this is a bug in cargo-kami, please report it")]
    Protocols(#[source] rustls::Error),
}

impl Diagnostic for DownloadError {
    fn code(&self) -> &'static str {
        match self {
            Self::Address(error) => error.code(),
            Self::Missing { .. } => "download-missing",
            Self::Denied { .. } => "download-denied",
            Self::Status { .. } => "download-status",
            Self::TooLarge { .. } => "download-too-large",
            Self::TooSlow { .. } => "download-too-slow",
            Self::Encoded { .. } => "download-encoded",
            Self::CutShort { .. } => "download-cut-short",
            Self::Tls { .. } => "download-tls",
            Self::Redirect { .. } => "download-redirect",
            Self::RedirectsEndless { .. } => "download-redirects-endless",
            Self::Private { .. } => "download-private",
            Self::Unreachable { .. } => "download-unreachable",
            Self::Certificates { .. } => "download-certificates",
            Self::Token => "download-token",
            Self::Setup(_) => "download-setup",
            Self::Protocols(_) => "internal-tls",
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Address(error) => return error.hint(),
            Self::Missing { .. } => "check how it is written; what was there may have been renamed or removed",
            Self::Denied { .. } => "download it with what may, and install the file",
            Self::Status { status: 429 | 500.., .. } | Self::CutShort { .. } => "try again in a moment",
            Self::TooLarge { .. } => "is it the right file? a component of that size can be installed from a path",
            Self::TooSlow { .. } => "try again later, or download it with something else and install the file",
            Self::Encoded { .. } => "download it with something else, and install the file",
            Self::Tls { .. } => {
                "somebody may be in between; a network with certificates of its own names them in `SSL_CERT_FILE`"
            }
            Self::Redirect { .. } | Self::Private { .. } => "find out where it leads to, and name that if you trust it",
            Self::Unreachable { .. } => "check how it is written, the network, and `HTTPS_PROXY` if it needs one",
            Self::Certificates { .. } => "name a file of certificates in PEM format, or unset the variable",
            Self::Token => "set it again, without line breaks",
            Self::Status { .. } | Self::RedirectsEndless { .. } | Self::Setup(_) | Self::Protocols(_) => return None,
        };
        Some(hint.to_owned())
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Address(error) => error.exit(),
            Self::Tls { .. } | Self::Redirect { .. } | Self::Private { .. } => Exit::No,
            _ => Exit::CouldNot,
        }
    }
}
