//! Where HTTP requests may go: `scheme://host[:port]`, with `*.` or `*` for many hosts.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Why an origin cannot be read.
///
/// # Examples
/// ```
/// let error = "example.com".parse::<kami_host::domain::Origin>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`example.com` has no scheme, write it like `https://example.com`".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "every variant carries only the text that was written")]
pub enum OriginError {
    /// No `://`.
    #[error("`{text}` has no scheme, write it like `https://{text}`")]
    NoScheme { text: String },
    /// Neither HTTP nor HTTPS.
    #[error("`{text}` has another scheme than `http` and `https`")]
    Scheme { text: String },
    /// A path, a query, a user name, an empty or misspelt host.
    #[error("`{text}` is not an origin, write only scheme, host and port, like `https://api.example.com:8443`")]
    Host { text: String },
    /// A port that is no number from 1 to 65535.
    #[error("`{text}` has a port that is not a number from 1 to 65535")]
    Port { text: String },
}

/// The schemes a component can use.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::Scheme::Https.default_port(), 443);
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Scheme {
    /// Without encryption.
    Http,
    /// With TLS.
    Https,
}

impl Scheme {
    /// The port where none is written.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::Scheme::Http.default_port(), 80);
    /// ```
    pub const fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

/// Which hosts an origin stands for.
///
/// # Examples
/// ```
/// use kami_host::domain::HostPattern;
/// assert!(HostPattern::Under("example.com".into()).matches("api.example.com"));
/// assert!(!HostPattern::Under("example.com".into()).matches("example.com"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum HostPattern {
    /// `*`: every host with a public address.
    Any,
    /// `*.example.com`: every host below it, not itself.
    Under(String),
    /// `example.com`, `127.0.0.1`, `[::1]`.
    Exact(String),
}

impl HostPattern {
    /// Whether `host`, in lower case and with brackets around IPv6, is one of them.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::HostPattern::Any.matches("example.com"));
    /// ```
    pub fn matches(&self, host: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Under(parent) => {
                host.strip_suffix(parent.as_str()).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
            }
            Self::Exact(exact) => exact == host,
        }
    }
}

/// Where requests may go.
///
/// # Examples
/// ```
/// use kami_host::domain::{Origin, Scheme};
/// let origin: Origin = "https://*.example.com".parse()?;
/// assert!(origin.matches(Scheme::Https, "api.example.com", 443));
/// assert!(!origin.matches(Scheme::Http, "api.example.com", 80));
/// # Ok::<(), kami_host::domain::OriginError>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Origin {
    /// The scheme.
    pub scheme: Scheme,
    /// The hosts.
    pub host: HostPattern,
    /// The port.
    pub port: u16,
}

impl Origin {
    /// Whether a request to this place is covered.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Origin, Scheme};
    /// let origin: Origin = "http://localhost:8080".parse()?;
    /// assert!(origin.matches(Scheme::Http, "localhost", 8080));
    /// # Ok::<(), kami_host::domain::OriginError>(())
    /// ```
    pub fn matches(&self, scheme: Scheme, host: &str, port: u16) -> bool {
        self.scheme == scheme && self.port == port && self.host.matches(host)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.scheme == Scheme::Http { "http" } else { "https" };
        match &self.host {
            HostPattern::Any => write!(f, "{scheme}://*")?,
            HostPattern::Under(parent) => write!(f, "{scheme}://*.{parent}")?,
            HostPattern::Exact(host) => write!(f, "{scheme}://{host}")?,
        }
        if self.port == self.scheme.default_port() { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

mod narrow;
mod parse;
#[cfg(test)]
mod tests;
