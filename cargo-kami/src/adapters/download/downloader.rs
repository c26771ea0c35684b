//! From an address to bytes.

use super::{
    AddressError, Download, DownloadError, DownloadEvent, DownloadOptions, Proxies, WebAddress,
    answer::{Answer, judge, read},
    client::{client, proxies},
    failure,
    gate::Gate,
};
use kami_registry::git::Insecure;
use reqwest::{
    Client, Response,
    header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, HeaderValue},
};
use std::time::Duration;

/// Redirects that are followed: a release host needs one or two.
const REDIRECTS: usize = 5;

/// Downloads from hosts a person named, and from where these send us on to.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use cargo_kami::adapters::download::{Download, Downloader, WebAddress};
/// let address = WebAddress::parse("https://example.com/demo.wasm", kami_registry::git::Insecure::Refused)?;
/// let downloader = Downloader::new(&Default::default(), &address)?;
/// let bytes = downloader.get(&Download::new(address), &|_event| ()).await?;
/// # Ok(()) }
/// ```
pub struct Downloader {
    client: Client,
    gate: Gate,
    insecure: Insecure,
    whole: Duration,
}

impl Downloader {
    /// One that may reach the host of `named` wherever it is, and all others on the public internet.
    ///
    /// # Errors
    /// When `named` is not encrypted and has to be, or the certificates to believe cannot be read.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::{Downloader, WebAddress};
    /// let address = WebAddress::parse("https://tools.example.com", kami_registry::git::Insecure::Refused)?;
    /// let downloader = Downloader::new(&Default::default(), &address)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(options: &DownloadOptions, named: &WebAddress) -> Result<Self, DownloadError> {
        if !named.is_encrypted() && options.insecure == Insecure::Refused {
            return Err(AddressError::Insecure { address: named.shown() }.into());
        }
        let mut hosts = vec![named.host().to_owned()];
        if options.proxies == Proxies::OfEnvironment {
            hosts.extend(proxies());
        }
        let gate = Gate::new(hosts.into_iter().collect(), options.insecure);
        let client = client(options, gate.clone())?;
        Ok(Self { client, gate, insecure: options.insecure, whole: options.patience.whole })
    }

    /// An address a server told, which may not lead where a redirect may not.
    ///
    /// # Errors
    /// When nothing may be downloaded from there.
    ///
    /// # Examples
    /// ```
    /// # use cargo_kami::adapters::download::{Downloader, WebAddress};
    /// # let address = WebAddress::parse("https://tools.example.com", kami_registry::git::Insecure::Refused)?;
    /// let downloader = Downloader::new(&Default::default(), &address)?;
    /// assert!(downloader.told(&address, "https://files.example.com/demo.wasm").is_ok());
    /// assert!(downloader.told(&address, "https://169.254.169.254/").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn told(&self, by: &WebAddress, text: &str) -> Result<WebAddress, DownloadError> {
        let address = WebAddress::parse(text, self.insecure)?;
        self.gate.next(by, &address.to_string())
    }

    /// Downloads it.
    ///
    /// # Errors
    /// When it is not there or may not be had, is larger or slower than allowed, or the server cannot be reached or
    /// trusted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(downloader: cargo_kami::adapters::download::Downloader, address: cargo_kami::adapters::download::WebAddress)
    /// # -> Result<(), cargo_kami::adapters::download::DownloadError> {
    /// use cargo_kami::adapters::download::Download;
    /// let bytes = downloader.get(&Download { most: 1024, ..Download::new(address) }, &|_event| ()).await?;
    /// # Ok(()) }
    /// ```
    pub async fn get(
        &self,
        download: &Download,
        tell: &(dyn Fn(DownloadEvent) + Sync),
    ) -> Result<Vec<u8>, DownloadError> {
        let slow = |_| DownloadError::TooSlow { address: download.address.shown() };
        tokio::time::timeout(self.whole, self.follow(download, tell)).await.map_err(slow)?
    }

    async fn follow(
        &self,
        download: &Download,
        tell: &(dyn Fn(DownloadEvent) + Sync),
    ) -> Result<Vec<u8>, DownloadError> {
        let mut address = download.address.clone();
        let mut token = download.token.as_deref();
        for _ in 0..=REDIRECTS {
            tell(DownloadEvent::Asked { address: address.clone() });
            let response = self.ask(&address, token, download.accept).await?;
            match judge(response, &address)? {
                Answer::Here(response) => return read(response, download, tell).await,
                Answer::There(location) => address = self.gate.next(&address, &location)?,
            }
            token = None;
        }
        Err(DownloadError::RedirectsEndless { address: download.address.shown(), most: REDIRECTS })
    }

    async fn ask(
        &self,
        address: &WebAddress,
        token: Option<&str>,
        accept: Option<&'static str>,
    ) -> Result<Response, DownloadError> {
        self.gate.check(address)?;
        let mut request = self.client.get(address.url().clone()).header(ACCEPT_ENCODING, "identity");
        if let Some(accept) = accept {
            request = request.header(ACCEPT, accept);
        }
        if let Some(token) = token {
            let mut bearer = HeaderValue::try_from(format!("Bearer {token}")).map_err(|_| DownloadError::Token)?;
            bearer.set_sensitive(true);
            request = request.header(AUTHORIZATION, bearer);
        }
        request.send().await.map_err(|error| failure::asking(error, address))
    }
}
