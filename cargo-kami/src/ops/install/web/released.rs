//! A file of a release on GitHub, or on what answers like it.

use super::{Found, SIGNATURE, Tell, WebError, get};
use crate::{
    adapters::{
        download::{Download, DownloadError, DownloadOptions, Downloader, WebAddress},
        environment,
    },
    release::{Asset, Release, ReleaseError, ReleaseName},
};

/// Where GitHub describes releases.
const API: &str = "https://api.github.com";
/// Names the base of another API.
const API_VARIABLE: &str = "KAMI_GITHUB_API";
const TOKEN_VARIABLE: &str = "GITHUB_TOKEN";
/// The most bytes of a description.
const ANSWER: u64 = 4 << 20;

/// The API, and who asks.
struct Host {
    api: WebAddress,
    downloader: Downloader,
    token: Option<String>,
}

pub(super) async fn fetch(
    name: &ReleaseName,
    asset: Option<&str>,
    options: &DownloadOptions,
    tell: Tell<'_>,
) -> Result<Found, WebError> {
    let host = Host::new(options)?;
    let release = host.release(name, tell).await?;
    let asset = release.choose(asset)?;
    let bytes = host.file(asset, Download::new(host.api.clone()).most, tell).await?;
    asset.check(&bytes)?;
    let signature = match release.signature_of(asset) {
        Some(signature) => Some(host.file(signature, SIGNATURE, tell).await?),
        None => None,
    };
    Ok(Found { source: name.to_string(), file: asset.name.clone(), bytes, signature })
}

impl Host {
    fn new(options: &DownloadOptions) -> Result<Self, WebError> {
        let base = environment::variable(API_VARIABLE);
        let api = WebAddress::parse(base.as_deref().unwrap_or(API), options.insecure).map_err(DownloadError::from)?;
        let downloader = Downloader::new(options, &api)?;
        // a token anybody on the way could read would soon be somebody else's
        let token = environment::variable(TOKEN_VARIABLE).filter(|_| api.is_encrypted());
        Ok(Self { api, downloader, token })
    }

    async fn release(&self, name: &ReleaseName, tell: Tell<'_>) -> Result<Release, WebError> {
        let download = Download {
            most: ANSWER,
            accept: Some("application/vnd.github+json"),
            token: self.token.clone(),
            ..Download::new(self.api.below(name.path()))
        };
        let answer = match get(&self.downloader, download, tell).await {
            Err(DownloadError::Missing { .. }) => return Err(ReleaseError::Missing { release: name.clone() }.into()),
            Err(DownloadError::Denied { status, .. } | DownloadError::Status { status: status @ 429, .. }) => {
                return Err(ReleaseError::Denied { release: name.clone(), status }.into());
            }
            answer => answer?,
        };
        Ok(Release::parse(&answer)?)
    }

    /// With a token it is had from the API, which alone knows the token; without, from where everybody has it.
    async fn file(&self, asset: &Asset, most: u64, tell: Tell<'_>) -> Result<Vec<u8>, DownloadError> {
        let own = asset.url.as_deref().filter(|_| self.token.is_some());
        let own = own.map(|url| self.downloader.told(&self.api, url)).transpose()?;
        let download = match own.filter(|address| address.host() == self.api.host()) {
            Some(address) => Download {
                accept: Some("application/octet-stream"),
                token: self.token.clone(),
                ..Download::new(address)
            },
            None => Download::new(self.downloader.told(&self.api, &asset.download)?),
        };
        get(&self.downloader, Download { most, ..download }, tell).await
    }
}
