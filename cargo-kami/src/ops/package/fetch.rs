//! Brings the component of a release.

use super::{PackageError, Tried, error::Failed};
use crate::adapters::download::{Download, DownloadError, DownloadOptions, Downloader, WebAddress};
use kami_registry::{
    Sha256,
    artifact::{self, Wanted},
    git::{Insecure, Oid, Transport},
    log::Artifact,
    settings::ArtifactSource,
};
use std::time::Duration;

/// How long a component may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// Where a registry keeps components.
///
/// # Examples
/// ```no_run
/// # fn example(remote: &dyn kami_registry::git::Transport) {
/// use cargo_kami::ops::PackageSources;
/// let usual = PackageSources { remote, sources: &[Default::default()] };
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PackageSources<'a> {
    /// The way to its repository.
    pub remote: &'a dyn Transport,
    /// The places to try, in this order. None of them is trusted.
    pub sources: &'a [ArtifactSource],
}

/// Brings a component. Whatever place it comes from, it has the size and the digest that were signed.
///
/// # Errors
/// When no place has it, or all have something else.
///
/// # Examples
/// ```no_run
/// # async fn example(places: cargo_kami::ops::PackageSources<'_>, release: &kami_registry::log::Release)
/// # -> Result<(), cargo_kami::ops::PackageError> {
/// let bytes = cargo_kami::ops::fetch_package(places, &release.publish.artifact).await?;
/// # Ok(()) }
/// ```
pub async fn fetch_package(places: PackageSources<'_>, artifact: &Artifact) -> Result<Vec<u8>, PackageError> {
    let mut tried = Vec::new();
    for source in places.sources {
        let place = source.of(&artifact.sha256);
        let fetched = match source {
            ArtifactSource::Git { .. } => from_git(places.remote, &place, artifact),
            ArtifactSource::Http { .. } => from_web(places.remote, &place, artifact).await,
            _ => Err(Failed::Unknown),
        };
        match fetched.and_then(|bytes| checked(bytes, artifact)) {
            Ok(bytes) => return Ok(bytes),
            Err(why) => tried.push(Tried { place, why }),
        }
    }
    Err(PackageError::unavailable(artifact.sha256, tried))
}

fn from_git(remote: &dyn Transport, reference: &str, artifact: &Artifact) -> Result<Vec<u8>, Failed> {
    let id = Oid::from_bytes(artifact.git.bytes()).map_err(|_| Failed::Unknown)?;
    Ok(artifact::fetch(remote, &Wanted { reference, id, size: artifact.size }, PATIENCE)?)
}

async fn from_web(remote: &dyn Transport, url: &str, artifact: &Artifact) -> Result<Vec<u8>, Failed> {
    // the person named the registry's own host, and no other: whatever else it points to has to be on the public internet
    let named = WebAddress::parse(&remote.url().to_string(), Insecure::Refused);
    let named = named.or_else(|_| WebAddress::parse("https://registry.invalid", Insecure::Refused));
    let named = named.map_err(DownloadError::from)?;
    let downloader = Downloader::new(&DownloadOptions::default(), &named)?;
    let address = downloader.told(&named, url)?;
    Ok(downloader.get(&Download { most: artifact.size, ..Download::new(address) }, &|_| ()).await?)
}

fn checked(bytes: Vec<u8>, artifact: &Artifact) -> Result<Vec<u8>, Failed> {
    match Sha256::of(&bytes) {
        found if found == artifact.sha256 && bytes.len() as u64 == artifact.size => Ok(bytes),
        found => Err(Failed::Other { found }),
    }
}
