//! Where something can be downloaded from.

use kami_registry::git::Insecure;
use reqwest::Url;
use std::{fmt, net::IpAddr};

mod error;
mod near;

pub use error::AddressError;

/// Where something can be downloaded from: `https://`, or `http://` where that is allowed, without a password.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::download::WebAddress;
/// use kami_registry::git::Insecure;
/// let address = WebAddress::parse("https://Example.com/tools/demo.wasm", Insecure::Refused)?;
/// assert_eq!(address.to_string(), "https://example.com/tools/demo.wasm");
/// assert!(WebAddress::parse("http://example.com/demo.wasm", Insecure::Refused).is_err());
/// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WebAddress(Url);

impl WebAddress {
    /// Reads what a person wrote, or a server answered.
    ///
    /// # Errors
    /// When nothing can or may be downloaded from there.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// let error = WebAddress::parse("file:///etc/passwd", kami_registry::git::Insecure::Allowed);
    /// assert_eq!(error.map_err(|error| error.to_string()), Err("`file:` is nothing to download from".to_owned()));
    /// ```
    pub fn parse(text: &str, insecure: Insecure) -> Result<Self, AddressError> {
        let url = Url::parse(text).map_err(|_| AddressError::Malformed { text: text.to_owned() })?;
        Self::new(url, insecure)
    }

    /// The place a redirect from here leads to.
    pub(super) fn join(&self, location: &str, insecure: Insecure) -> Result<Self, AddressError> {
        let malformed = |_| AddressError::Malformed { text: location.to_owned() };
        let mut url = self.0.join(location).map_err(malformed)?;
        // means something in a browser only
        url.set_fragment(None);
        Self::new(url, insecure)
    }

    fn new(url: Url, insecure: Insecure) -> Result<Self, AddressError> {
        match (url.scheme(), insecure) {
            ("https", _) | ("http", Insecure::Allowed) => {}
            ("http", Insecure::Refused) => return Err(AddressError::Insecure { address: shown(&url) }),
            (scheme, _) => return Err(AddressError::Scheme { scheme: scheme.to_owned() }),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Password { host: url.host_str().unwrap_or_default().to_owned() });
        }
        if url.fragment().is_some() || url.host_str().is_none() {
            return Err(AddressError::Malformed { text: url.into() });
        }
        Ok(Self(url))
    }

    /// The host, in lower case.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// // however an address of IPv4 is written, this is what it means
    /// let address = WebAddress::parse("https://0x7f.1/", kami_registry::git::Insecure::Refused)?;
    /// assert_eq!(address.host(), "127.0.0.1");
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The file its path ends with; empty where it ends with `/`.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// let address = WebAddress::parse("https://example.com/a/demo.wasm?v=2", kami_registry::git::Insecure::Refused)?;
    /// assert_eq!(address.file_name(), "demo.wasm");
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    pub fn file_name(&self) -> &str {
        self.0.path().rsplit('/').next().unwrap_or_default()
    }

    /// The address itself, where the host is one.
    pub(super) fn ip(&self) -> Option<IpAddr> {
        self.host().trim_matches(['[', ']']).parse().ok()
    }

    /// Whether nobody on the way can read along.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// assert!(WebAddress::parse("https://example.com/", kami_registry::git::Insecure::Refused)?.is_encrypted());
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    pub fn is_encrypted(&self) -> bool {
        self.0.scheme() == "https"
    }

    pub(super) fn url(&self) -> &Url {
        &self.0
    }

    /// The same without what follows `?`, where servers put secrets that let somebody in for a while.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// let address = WebAddress::parse("https://example.com/a?key=secret", kami_registry::git::Insecure::Refused)?;
    /// assert_eq!(address.shown(), "https://example.com/a");
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    pub fn shown(&self) -> String {
        shown(&self.0)
    }
}

fn shown(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.into()
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests;
