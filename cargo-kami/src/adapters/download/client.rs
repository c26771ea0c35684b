//! The HTTP client, with everything left out that a download does not need.

use super::{DownloadError, DownloadOptions, Proxies, gate::Gate, tls};
use crate::adapters::environment;
use reqwest::{Client, Url, redirect};

/// HTTP/1.1, no cookies, nothing decompressed, no redirect followed without being looked at.
pub(super) fn client(options: &DownloadOptions, gate: Gate) -> Result<Client, DownloadError> {
    let DownloadOptions { patience, proxies, .. } = options;
    let builder = Client::builder()
        .user_agent(concat!("cargo-kami/", env!("CARGO_PKG_VERSION")))
        .tls_backend_preconfigured(tls::config()?)
        .dns_resolver(gate)
        .redirect(redirect::Policy::none())
        .referer(false)
        .retry(reqwest::retry::never())
        .connect_timeout(patience.connecting)
        .read_timeout(patience.silence);
    let builder = if *proxies == Proxies::None { builder.no_proxy() } else { builder };
    builder.build().map_err(DownloadError::Setup)
}

/// The hosts of the proxies in the environment: whoever runs this chose them, wherever they are.
pub(super) fn proxies() -> impl Iterator<Item = String> {
    let names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
    names.into_iter().filter_map(environment::variable).filter_map(|proxy| host(&proxy))
}

fn host(proxy: &str) -> Option<String> {
    let url = if proxy.contains("://") { Url::parse(proxy) } else { Url::parse(&format!("http://{proxy}")) };
    Some(url.ok()?.host_str()?.to_owned())
}
