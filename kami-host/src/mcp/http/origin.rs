//! The names a server is called by, and the pages that call it.

use http::uri::{Authority, Uri};
use std::str::FromStr;

/// Pages and clients on this machine.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// A name clients may call a server by, with a port where only that one is meant.
///
/// # Examples
/// ```
/// use kami_host::mcp::AllowedHost;
/// let host: AllowedHost = "tools.example.com".parse()?;
/// assert!("https://tools.example.com".parse::<AllowedHost>().is_err());
/// # Ok::<(), kami_host::mcp::PlaceError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AllowedHost(Authority);

/// A page that may talk to a server: scheme, host and port.
///
/// # Examples
/// ```
/// use kami_host::mcp::AllowedOrigin;
/// let origin: AllowedOrigin = "https://app.example.com".parse()?;
/// assert!("app.example.com".parse::<AllowedOrigin>().is_err());
/// # Ok::<(), kami_host::mcp::PlaceError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AllowedOrigin {
    scheme: String,
    host: String,
    port: u16,
}

/// Text that names no host or no origin.
///
/// # Examples
/// ```
/// let error = "app.example.com".parse::<kami_host::mcp::AllowedOrigin>().unwrap_err();
/// assert_eq!(error.to_string(), "`app.example.com` is no origin, such as `https://app.example.com`");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is no {what}")]
pub struct PlaceError {
    text: String,
    what: &'static str,
}

impl AllowedHost {
    /// Whether a client that calls `name` means this.
    pub(super) fn is(&self, name: &Authority) -> bool {
        let port = self.0.port_u16();
        self.0.host().eq_ignore_ascii_case(name.host()) && (port.is_none() || port == name.port_u16())
    }
}

impl FromStr for AllowedHost {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let host = text.parse::<Authority>().ok().filter(|host| !host.host().is_empty() && !text.contains('@'));
        let what = "host, such as `tools.example.com` or `tools.example.com:8080`";
        host.map(Self).ok_or_else(|| PlaceError { text: text.to_owned(), what })
    }
}

impl FromStr for AllowedOrigin {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let what = "origin, such as `https://app.example.com`";
        read(text).ok_or_else(|| PlaceError { text: text.to_owned(), what })
    }
}

fn read(text: &str) -> Option<AllowedOrigin> {
    let uri: Uri = text.parse().ok()?;
    let (scheme, authority) = (uri.scheme_str()?.to_ascii_lowercase(), uri.authority()?);
    let usual = match scheme.as_str() {
        "http" => Some(80),
        "https" => Some(443),
        _ => None,
    };
    let bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !authority.as_str().contains('@');
    let port = authority.port_u16().or(usual).filter(|_| bare)?;
    Some(AllowedOrigin { scheme, host: authority.host().to_ascii_lowercase(), port })
}

/// Whether a client on this machine calls this name.
pub(super) fn is_loopback(name: &Authority) -> bool {
    LOOPBACK.iter().any(|known| name.host().eq_ignore_ascii_case(known))
}

/// Whether this is a page of this machine, whichever port it has.
pub(super) fn is_own_page(origin: &AllowedOrigin) -> bool {
    LOOPBACK.contains(&origin.host.as_str()) && ["http", "https"].contains(&origin.scheme.as_str())
}

#[cfg(test)]
mod tests;
