//! Servers on this machine, and a tool that sends requests to them.

use crate::sandbox::{Result, text};
use kami_host::{
    Call, Component, Host, HostOptions,
    domain::{Denial, Grants, Limits},
};
use serde_json::json;
use std::sync::OnceLock;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

pub(crate) fn fetcher() -> Result<Component> {
    static FETCHER: OnceLock<std::result::Result<Component, String>> = OnceLock::new();
    let make = || -> Result<Component> {
        let host = Host::new(HostOptions { concurrency: 8, ..HostOptions::default() })?;
        Ok(host.component(std::fs::read(kami_tests::example("web-fetch")?)?)?)
    };
    Ok(FETCHER.get_or_init(|| make().map_err(|error| error.to_string())).clone()?)
}

/// Answers every request with `response`, for as long as the test runs; gives the port.
pub(crate) async fn serve(response: String) -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let response = response.clone();
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                let _ = stream.write_all(response.as_bytes()).await;
            });
        }
    });
    Ok(port)
}

pub(crate) fn page(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

pub(crate) async fn fetch(
    url: &str,
    granted: &[String],
    limits: Limits,
) -> Result<(std::result::Result<String, String>, Vec<Denial>)> {
    let net = granted.iter().map(|origin| origin.parse()).collect::<std::result::Result<_, _>>()?;
    let grants = Grants { net, ..Grants::default() };
    let arguments = json!({"url": url, "format": "raw"});
    let arguments = arguments.as_object().cloned().unwrap_or_default();
    let call = Call::new("fetch", arguments).with_grants(grants.into()).with_limits(limits);
    let outcome = fetcher()?.call(call).await;
    let denials = outcome.denials.clone();
    Ok((text(outcome).map_err(|error| error.to_string()), denials))
}
