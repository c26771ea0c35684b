//! What to get, and how long to wait for it.

use super::WebAddress;
use kami_registry::git::Insecure;
use std::time::Duration;

/// The most bytes of a component or a package of one, unless told otherwise.
const MOST: u64 = 64 << 20;

/// One thing to get.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::download::{Download, WebAddress};
/// let address = WebAddress::parse("https://example.com/demo.wasm", kami_registry::git::Insecure::Refused)?;
/// assert_eq!(Download::new(address).most, 64 << 20);
/// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Download {
    /// Where it is.
    pub address: WebAddress,
    /// The most bytes it may have.
    pub most: u64,
    /// The media type to ask for.
    pub accept: Option<&'static str>,
    /// Proves to this one server who asks; never passed on to another.
    pub token: Option<String>,
}

impl Download {
    /// Whatever is there, up to 64 MiB.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::{Download, WebAddress};
    /// let address = WebAddress::parse("https://example.com/demo.wasm", kami_registry::git::Insecure::Refused)?;
    /// assert_eq!(Download::new(address).token, None);
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    pub fn new(address: WebAddress) -> Self {
        Self { address, most: MOST, accept: None, token: None }
    }
}

/// How to download.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::download::{DownloadOptions, Proxies};
/// assert_eq!(DownloadOptions::default().proxies, Proxies::OfEnvironment);
/// ```
#[derive(Clone, Debug)]
pub struct DownloadOptions {
    /// Whether the hosts a person named may be asked without encryption.
    pub insecure: Insecure,
    /// How long to wait.
    pub patience: Patience,
    /// Whom to send requests through.
    pub proxies: Proxies,
}

impl Default for DownloadOptions {
    fn default() -> Self {
        Self { insecure: Insecure::Refused, patience: Patience::default(), proxies: Proxies::default() }
    }
}

/// Whom to send requests through.
///
/// # Examples
/// ```
/// assert_ne!(cargo_kami::adapters::download::Proxies::None, Default::default());
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Proxies {
    /// What `HTTPS_PROXY`, `HTTP_PROXY` and `ALL_PROXY` say, but for what `NO_PROXY` leaves out.
    #[default]
    OfEnvironment,
    /// Nobody, whatever they say.
    None,
}

/// How long to wait.
///
/// # Examples
/// ```
/// let patience = cargo_kami::adapters::download::Patience::default();
/// assert!(patience.connecting < patience.silence && patience.silence < patience.whole);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection.
    pub connecting: Duration,
    /// For the next bytes.
    pub silence: Duration,
    /// For the whole download with all its redirects, however busy the server seems.
    pub whole: Duration,
}

impl Default for Patience {
    /// 10 seconds, 30 seconds, 10 minutes.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connecting: seconds(10), silence: seconds(30), whole: seconds(600) }
    }
}
