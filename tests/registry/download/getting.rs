//! One download, as these tests make it.

use crate::web::Server;
use cargo_kami::{
    Diagnostic,
    adapters::download::{Download, DownloadOptions, Downloader, Patience, Proxies, WebAddress},
};
use kami_registry::git::Insecure;
use std::time::Duration;

/// The most bytes these tests accept.
pub(super) const MOST: u64 = 1 << 20;

/// What became of it: the bytes, or the code of the error.
pub(super) type Got = Result<Vec<u8>, &'static str>;

/// With no more patience than a test has.
pub(super) fn options() -> DownloadOptions {
    let patience = Patience {
        connecting: Duration::from_secs(2),
        silence: Duration::from_millis(300),
        whole: Duration::from_millis(900),
    };
    DownloadOptions { insecure: Insecure::Allowed, patience, proxies: Proxies::None }
}

/// Gets a path of the server.
pub(super) async fn get(server: &Server, path: &str) -> Got {
    get_url(&server.url(path), |download| download).await
}

/// Gets a URL, with something more to ask.
pub(super) async fn get_url(url: &str, more: impl FnOnce(Download) -> Download) -> Got {
    let work = async {
        let address = WebAddress::parse(url, Insecure::Allowed)?;
        let downloader = Downloader::new(&options(), &address)?;
        downloader.get(&more(Download { most: MOST, ..Download::new(address) }), &|_event| ()).await
    };
    work.await.map_err(|error: cargo_kami::adapters::download::DownloadError| error.code())
}
