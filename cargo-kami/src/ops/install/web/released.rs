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
    let release = host.release((name, name.path()), || ReleaseError::Missing { release: name.clone() }, tell).await?;
    host.found((name, &release), asset, tell).await
}

/// The newest release of the repository, where that is another one.
pub(super) async fn newest(
    known: &ReleaseName,
    asset: Option<&str>,
    options: &DownloadOptions,
    tell: Tell<'_>,
) -> Result<Option<Found>, WebError> {
    let host = Host::new(options)?;
    let none = || ReleaseError::NoNewest { repository: known.repository().to_owned() };
    let release = host.release((known, known.path_of_newest()), none, tell).await?;
    let name = release.named(known).map_err(ReleaseError::from)?;
    if name == *known {
        return Ok(None);
    }
    host.found((&name, &release), asset, tell).await.map(Some)
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

    async fn found(
        &self,
        (name, release): (&ReleaseName, &Release),
        asset: Option<&str>,
        tell: Tell<'_>,
    ) -> Result<Found, WebError> {
        let chosen = asset.map(|asset| format!(" --asset {asset}")).unwrap_or_default();
        let asset = release.choose(asset)?;
        let bytes = self.file(asset, Download::new(self.api.clone()).most, tell).await?;
        asset.check(&bytes)?;
        let signature = match release.signature_of(asset) {
            Some(signature) => Some(self.file(signature, SIGNATURE, tell).await?),
            None => None,
        };
        Ok(Found { source: format!("{name}{chosen}"), file: asset.name.clone(), bytes, signature })
    }

    async fn release<'p>(
        &self,
        (name, path): (&ReleaseName, impl Iterator<Item = &'p str>),
        missing: impl Fn() -> ReleaseError,
        tell: Tell<'_>,
    ) -> Result<Release, WebError> {
        let download = Download {
            most: ANSWER,
            accept: Some("application/vnd.github+json"),
            token: self.token.clone(),
            ..Download::new(self.api.below(path))
        };
        let answer = match get(&self.downloader, download, tell).await {
            Err(DownloadError::Missing { .. }) => return Err(missing().into()),
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
