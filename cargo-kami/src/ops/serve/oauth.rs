//! The authorization server whose tokens count, as a file says.

use super::{ServeEvent, ServeSink};
use crate::{
    access::OAuthTerms,
    adapters::{
        download::{Download, DownloadOptions, Downloader, Patience, Proxies, WebAddress},
        files,
    },
    failure::causes,
};
use kami_host::mcp::{KeySource, OAuth};
use kami_registry::git::Insecure;
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::task::spawn_blocking;

mod error;

pub use error::OAuthError;

/// The most bytes a set of keys may have.
const MOST: u64 = 256 << 10;
/// How long one is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Reads the file, and makes sure that there are keys: where they are a file at once, elsewhere in the background.
pub(super) async fn open(path: &Path, tell: &ServeSink) -> Result<OAuth, OAuthError> {
    let text = String::from_utf8_lossy(&files::read(path)?).into_owned();
    let broken = |problems| OAuthError::Broken { path: path.to_path_buf(), problems };
    let OAuthTerms { issuer, resource, audience, jwks, required, scopes, share } =
        OAuthTerms::parse(&text).map_err(broken)?;
    let is_web = jwks.contains("://");
    // the keys lie beside the file that names them
    let beside = path.parent().unwrap_or(Path::new("")).join(&jwks);
    let keys = if is_web {
        KeySource::new(move || download(jwks.clone()))
    } else {
        KeySource::new(move || read(beside.clone()))
    };
    let oauth = OAuth { issuer, resource, audience, required, scopes, share, keys };
    if is_web {
        let (oauth, tell) = (oauth.clone(), tell.clone());
        tokio::spawn(async move { oauth.check().await.map_err(|error| tell(ServeEvent::Keys(error))) });
    } else {
        oauth.check().await?;
    }
    Ok(oauth)
}

async fn read(path: PathBuf) -> Result<String, String> {
    let read = spawn_blocking(move || files::read(&path)).await.map_err(|error| error.to_string())?;
    let bytes = read.map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

async fn download(url: String) -> Result<String, String> {
    // an unencrypted one was taken for this machine only
    let address = WebAddress::parse(&url, Insecure::Allowed).map_err(|error| error.to_string())?;
    let (insecure, proxies) = match address.is_encrypted() {
        true => (Insecure::Refused, Proxies::OfEnvironment),
        false => (Insecure::Allowed, Proxies::None),
    };
    let patience = Patience { connecting: PATIENCE, silence: PATIENCE, whole: PATIENCE };
    let options = DownloadOptions { insecure, patience, proxies };
    let download = Download { most: MOST, ..Download::new(address.clone()) };
    let got = async { Downloader::new(&options, &address)?.get(&download, &|_| ()).await }.await;
    let bytes = got.map_err(|error| [vec![error.to_string()], causes(&error)].concat().join(": "))?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
