//! HTTP exchanges through the host, which checks each against the operator's grants.

use url::Url;
use wasip2::http::outgoing_handler;
use wasip2::http::types::{ErrorCode, Fields, IncomingBody, IncomingResponse, OutgoingRequest, RequestOptions, Scheme};
use wasip2::io::streams::StreamError;

use crate::address;
use crate::error::FetchError;
use crate::transport::{MAX_BODY, Response, Transport};

/// Nanoseconds to wait for a connection, for the first byte and between bytes.
const PATIENCE: u64 = 15_000_000_000;
const CHUNK: u64 = 64 << 10;
const HEADERS: [(&str, &str); 3] = [
    ("accept", "text/markdown, text/html;q=0.9, text/plain;q=0.8, */*;q=0.5"),
    ("accept-encoding", "identity"),
    ("user-agent", concat!("cargo-kami-web-fetch/", env!("CARGO_PKG_VERSION"))),
];

/// The host's HTTP client.
pub(crate) struct Wasi;

impl Transport for Wasi {
    fn get(&self, url: &Url) -> Result<Response, FetchError> {
        exchange(url).map_err(|failure| failure.at(address::origin(url)))
    }
}

enum Failure {
    Code(ErrorCode),
    Broken(&'static str),
}

impl From<ErrorCode> for Failure {
    fn from(code: ErrorCode) -> Self {
        Self::Code(code)
    }
}

impl Failure {
    fn at(self, origin: String) -> FetchError {
        let reason = match self {
            Self::Code(ErrorCode::HttpRequestDenied) => return FetchError::Denied { origin },
            Self::Code(ErrorCode::DestinationIpProhibited) => {
                return FetchError::Prohibited { origin };
            }
            Self::Code(ErrorCode::DnsError(_)) => "the name does not resolve".to_owned(),
            Self::Code(ErrorCode::ConnectionRefused) => "the connection was refused".to_owned(),
            Self::Code(
                ErrorCode::ConnectionTimeout | ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout,
            ) => "the server did not answer in time".to_owned(),
            Self::Code(code) => code.to_string(),
            Self::Broken(reason) => reason.to_owned(),
        };
        FetchError::Network { origin, reason }
    }
}

fn exchange(url: &Url) -> Result<Response, Failure> {
    let pending = outgoing_handler::handle(request(url)?, Some(options()?))?;
    pending.subscribe().block();
    let answer = pending.get().and_then(Result::ok).ok_or(Failure::Broken("no answer arrived"))??;
    read(&answer)
}

fn request(url: &Url) -> Result<OutgoingRequest, Failure> {
    let headers = HEADERS.map(|(name, value)| (name.to_owned(), value.as_bytes().to_vec()));
    let refused = Failure::Broken("the host refuses the request");
    let Ok(fields) = Fields::from_list(&headers) else { return Err(refused) };
    let request = OutgoingRequest::new(fields);
    let scheme = if url.scheme() == "http" { Scheme::Http } else { Scheme::Https };
    let whole = request.set_scheme(Some(&scheme)).is_ok()
        && request.set_authority(Some(url.authority())).is_ok()
        && request.set_path_with_query(Some(address::target(url))).is_ok();
    if whole { Ok(request) } else { Err(refused) }
}

fn options() -> Result<RequestOptions, Failure> {
    let options = RequestOptions::new();
    options
        .set_connect_timeout(Some(PATIENCE))
        .and_then(|()| options.set_first_byte_timeout(Some(PATIENCE)))
        .and_then(|()| options.set_between_bytes_timeout(Some(PATIENCE)))
        .map_err(|()| Failure::Broken("the host refuses the time limits"))?;
    Ok(options)
}

fn read(answer: &IncomingResponse) -> Result<Response, Failure> {
    let headers = answer.headers();
    let header = |name: &str| headers.get(name).first().map(|value| String::from_utf8_lossy(value).into_owned());
    let mut response = Response {
        status: answer.status(),
        content_type: header("content-type").unwrap_or_default(),
        content_encoding: header("content-encoding").unwrap_or_default(),
        location: header("location"),
        ..Response::default()
    };
    let body = answer.consume().map_err(|()| Failure::Broken("the answer has no body"))?;
    fill(&mut response, &body)?;
    Ok(response)
}

fn fill(response: &mut Response, body: &IncomingBody) -> Result<(), Failure> {
    let stream = body.stream().map_err(|()| Failure::Broken("the answer has no body"))?;
    loop {
        match stream.blocking_read(CHUNK) {
            Ok(chunk) => response.body.extend_from_slice(&chunk),
            Err(StreamError::Closed) => return Ok(()),
            Err(StreamError::LastOperationFailed(error)) => {
                let code = wasip2::http::types::http_error_code(&error);
                return Err(code.map_or(Failure::Broken("the answer broke off"), Failure::Code));
            }
        }
        if response.body.len() > MAX_BODY {
            response.body.truncate(MAX_BODY);
            response.cut = true;
            return Ok(());
        }
    }
}
