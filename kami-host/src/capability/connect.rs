//! Sending one request: resolve, check, connect to the address that was checked, and bound time and size.

use super::{egress::Exchange, gate::Gate, target::Target};
use crate::domain::Scheme;
use http_body_util::{BodyExt, Limited};
use rustls::pki_types::ServerName;
use std::{net::SocketAddr, sync::Arc, sync::OnceLock, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::TlsConnector;
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, io::TokioIo};

/// How long and how large an exchange may be.
pub(super) struct Bounds {
    pub(super) options: RequestOptions,
    pub(super) response: u64,
    pub(super) longest: Duration,
}

impl Bounds {
    fn within(&self, asked: Option<Duration>) -> Duration {
        asked.unwrap_or(self.longest).min(self.longest)
    }
}

trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

/// Sends the request and waits for the head of the response.
pub(super) async fn exchange(
    mut request: http::Request<WasiBody>,
    target: Target,
    gate: Gate,
    bounds: Bounds,
) -> Result<Exchange, Error> {
    let connecting = connect(&target, &gate);
    let wire = timeout(bounds.within(bounds.options.connect_timeout), connecting)
        .await
        .map_err(|_| Error::ConnectionTimeout)??;
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    *request.uri_mut() = path.parse().map_err(|_| Error::HttpRequestUriInvalid)?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(wire)).await?;
    // ends with the connection, which ends when the response's body is read or dropped
    let driver = AbortOnDrop(tokio::spawn(connection));
    let answer = timeout(bounds.within(bounds.options.first_byte_timeout), sender.send_request(request));
    let answer = answer.await.map_err(|_| Error::ConnectionReadTimeout)??;
    let most = usize::try_from(bounds.response).unwrap_or(usize::MAX);
    let answer = answer.map(|body| Limited::new(body, most).map_err(body_error).boxed_unsync());
    Ok((answer, Box::new(driver.finish())))
}

fn body_error(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    match error.downcast::<hyper::Error>() {
        Ok(error) => Error::Hyper(*error),
        Err(_) => Error::HttpResponseBodySize(None),
    }
}

struct AbortOnDrop(tokio::task::JoinHandle<Result<(), hyper::Error>>);

impl AbortOnDrop {
    async fn finish(mut self) -> Result<(), Error> {
        match (&mut self.0).await {
            Ok(done) => done.map_err(Error::from),
            Err(_) => Err(Error::ConnectionTerminated),
        }
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn connect(target: &Target, gate: &Gate) -> Result<Box<dyn Wire>, Error> {
    let addresses = resolve(target, gate).await?;
    let stream = TcpStream::connect(addresses.as_slice()).await.map_err(Error::Connect)?;
    if target.scheme == Scheme::Http {
        return Ok(Box::new(stream));
    }
    let host = target.host.trim_matches(['[', ']']).to_owned();
    let name = ServerName::try_from(host).map_err(|_| Error::HttpRequestUriInvalid)?;
    let stream = TlsConnector::from(tls()?).connect(name, stream).await.map_err(Error::Tls)?;
    Ok(Box::new(stream))
}

/// The addresses of the target; refused as a whole if any one of them may not be reached.
async fn resolve(target: &Target, gate: &Gate) -> Result<Vec<SocketAddr>, Error> {
    let host = target.host.trim_matches(['[', ']']);
    let not_found = |_| Error::DnsError { rcode: None, info_code: None };
    let addresses: Vec<SocketAddr> = tokio::net::lookup_host((host, target.port)).await.map_err(not_found)?.collect();
    for address in &addresses {
        gate.check_address(target, address.ip())?;
    }
    Ok(addresses)
}

fn tls() -> Result<Arc<rustls::ClientConfig>, Error> {
    static CONFIG: OnceLock<Option<Arc<rustls::ClientConfig>>> = OnceLock::new();
    let make = || {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.into() };
        let builder =
            rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().ok()?;
        Some(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()))
    };
    CONFIG.get_or_init(make).clone().ok_or(Error::ConfigurationError)
}
