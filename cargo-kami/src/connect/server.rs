//! The server a client is told of.

use std::str::FromStr;

mod error;

pub use error::{NameError, UrlError};

/// How a client reaches a server.
///
/// # Examples
/// ```
/// use cargo_kami::connect::{LocalServer, Server};
/// let server = Server::Local(LocalServer { command: "/bin/cargo-kami".into(), args: vec!["serve".into()], env: vec![] });
/// assert!(matches!(server, Server::Local(_)));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Server {
    /// It starts the server.
    Local(LocalServer),
    /// The server is there already.
    Remote(RemoteServer),
}

/// A server that is started.
///
/// # Examples
/// See [`Server`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LocalServer {
    /// The path of the program.
    pub command: String,
    /// Its arguments.
    pub args: Vec<String>,
    /// Variables it is given, with their values.
    pub env: Vec<(String, String)>,
}

/// A server that is there already.
///
/// # Examples
/// ```
/// use cargo_kami::connect::RemoteServer;
/// assert_eq!(RemoteServer::at("http://127.0.0.1:8931/mcp")?.token, None);
/// assert_eq!(RemoteServer::at("https://tools.example.com/mcp")?.token.as_deref(), Some("KAMI_TOKEN"));
/// # Ok::<(), cargo_kami::connect::UrlError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoteServer {
    /// Its address.
    pub url: String,
    /// The variable that holds the token it asks for.
    pub token: Option<String>,
}

/// The variable that holds the token, unless another is named.
const TOKEN: &str = "KAMI_TOKEN";

impl RemoteServer {
    /// The server at that address. On another machine it is taken to ask for a token.
    ///
    /// # Errors
    /// When that is no address of HTTP, or holds a password.
    ///
    /// # Examples
    /// See [`RemoteServer`].
    pub fn at(text: &str) -> Result<Self, UrlError> {
        let no_url = || UrlError::NoUrl { text: text.to_owned() };
        let url = reqwest::Url::parse(text).map_err(|_| no_url())?;
        let host = url.host_str().filter(|_| matches!(url.scheme(), "http" | "https")).ok_or_else(no_url)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(UrlError::Password);
        }
        let token = (!is_loopback(host)).then(|| TOKEN.to_owned());
        Ok(Self { url: text.to_owned(), token })
    }

    /// Whether the address names nothing below its host.
    pub(crate) fn is_bare(&self) -> bool {
        reqwest::Url::parse(&self.url).is_ok_and(|url| url.path() == "/")
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// What a client calls a server.
///
/// # Examples
/// ```
/// use cargo_kami::connect::ServerName;
/// assert_eq!(ServerName::default().as_str(), "kami");
/// assert!("../kami".parse::<ServerName>().is_err());
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ServerName(String);

/// Clients put it before the name of every tool, which has 64 characters with some models.
const LONGEST: usize = 40;

impl ServerName {
    /// The name.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::connect::ServerName::default().as_str(), "kami");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for ServerName {
    fn default() -> Self {
        Self("kami".to_owned())
    }
}

impl FromStr for ServerName {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        let fits = (1..=LONGEST).contains(&text.len());
        let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if fits && is_plain { Ok(Self(text.to_owned())) } else { Err(NameError { text: text.to_owned() }) }
    }
}

#[cfg(test)]
mod tests;
