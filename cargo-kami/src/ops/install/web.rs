//! Components from the web: a URL, or a file of a release.

use super::{
    InstallError, InstallEvent, InstallOptions,
    source::Fetched,
    vouched::{self, Signed},
};
use crate::{
    adapters::download::{Download, DownloadError, DownloadOptions, Downloader, WebAddress},
    release::ReleaseName,
    store::Provenance,
};
use kami_registry::git::Insecure;
use std::path::Path;

mod error;
mod released;

pub use error::WebError;

/// The most bytes of a signature: one has a few hundred.
const SIGNATURE: u64 = 16 << 10;

/// Something on the web.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{WebPlace, WebSource};
/// use kami_registry::git::Insecure;
/// let place = WebPlace::Release { name: "acme/fs-grep@v1.2.0".parse()?, asset: None };
/// let source = WebSource { place, insecure: Insecure::Refused };
/// # Ok::<(), cargo_kami::release::ReleaseNameError>(())
/// ```
#[derive(Clone, Debug)]
pub struct WebSource {
    /// Where.
    pub place: WebPlace,
    /// Whether hosts that are named may be asked without encryption.
    pub insecure: Insecure,
}

/// Where on the web something is.
///
/// # Examples
/// See [`WebSource`].
#[derive(Clone, Debug)]
pub enum WebPlace {
    /// At this address, with its signature beside it.
    Url(WebAddress),
    /// In a release.
    Release {
        /// The release.
        name: ReleaseName,
        /// Which of its files, where it holds several components.
        asset: Option<String>,
    },
}

/// A file, and the signature beside it.
struct Found {
    source: String,
    file: String,
    bytes: Vec<u8>,
    signature: Option<Vec<u8>>,
}

type Tell<'a> = &'a (dyn Fn(InstallEvent) + Sync);

pub(super) async fn fetch(
    source: &WebSource,
    options: &InstallOptions,
    tell: Tell<'_>,
) -> Result<Fetched, InstallError> {
    let download = DownloadOptions { insecure: source.insecure, ..DownloadOptions::default() };
    let found = match &source.place {
        WebPlace::Url(address) => at(address, &download, tell).await?,
        WebPlace::Release { name, asset } => released::fetch(name, asset.as_deref(), &download, tell).await?,
    };
    vouched(found, options)
}

/// What is there now of what came from there before; nothing where a release is still the newest of its repository.
pub(in crate::ops) async fn again(
    source: &WebSource,
    options: &InstallOptions,
    tell: Tell<'_>,
) -> Result<Option<Fetched>, InstallError> {
    let WebPlace::Release { name, asset } = &source.place else { return fetch(source, options, tell).await.map(Some) };
    let download = DownloadOptions { insecure: source.insecure, ..DownloadOptions::default() };
    let found = released::newest(name, asset.as_deref(), &download, tell).await?;
    found.map(|found| vouched(found, options)).transpose()
}

fn vouched(found: Found, options: &InstallOptions) -> Result<Fetched, InstallError> {
    let signature = found.signature.as_deref().map(String::from_utf8_lossy);
    let signed = Signed { file: Path::new(&found.source), bytes: &found.bytes, signature: signature.as_deref() };
    let signers = vouched::signers(&signed, &vouched::before(&options.store, &found.source)?, options)?;
    let provenance = Provenance { source: found.source, signers, ..Provenance::default() };
    let stem = Path::new(&found.file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Fetched { bytes: found.bytes, provenance, stem, trusted: None })
}

async fn at(address: &WebAddress, options: &DownloadOptions, tell: Tell<'_>) -> Result<Found, WebError> {
    let downloader = Downloader::new(options, address)?;
    let bytes = get(&downloader, Download::new(address.clone()), tell).await?;
    let signature = Download { most: SIGNATURE, ..Download::new(address.beside(".sig")) };
    let signature = match get(&downloader, signature, tell).await {
        Ok(signature) => Some(signature),
        Err(DownloadError::Missing { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    Ok(Found { source: address.to_string(), file: address.file_name().to_owned(), bytes, signature })
}

async fn get(downloader: &Downloader, download: Download, tell: Tell<'_>) -> Result<Vec<u8>, DownloadError> {
    downloader.get(&download, &|event| tell(InstallEvent::Downloading(event))).await
}
