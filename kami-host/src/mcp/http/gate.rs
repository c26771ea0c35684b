//! Who may come in: what a browser is talked into, what is too large, what is too many.

use super::{
    HttpOptions,
    drain::Drain,
    faults,
    origin::{AllowedOrigin, is_loopback, is_own_page},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{CONTENT_TYPE, HOST, ORIGIN, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS},
        uri::Authority,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use std::{net::IpAddr, sync::Arc};

/// The session a request belongs to.
const SESSION: &str = "mcp-session-id";
/// Seconds after which somebody who was sent away may ask again.
const LATER: &str = "5";

/// What every request to the protocol's address passes.
pub(super) struct Gate {
    pub(super) options: HttpOptions,
    /// The address clients may call this server by as well, where it is one.
    pub(super) own: Option<IpAddr>,
    pub(super) sessions: Arc<LocalSessionManager>,
    pub(super) drain: Drain,
}

/// Why a request does not come in.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    #[error("this server is not called `{0}`; its operator can allow that name with `--allow-host {0}`")]
    Host(String),
    #[error("pages of `{0}` may not use this server; its operator can allow them with `--allow-origin {0}`")]
    Origin(String),
    #[error("pages without an origin may not use this server")]
    NoOrigin,
    #[error("a request has to say which host it is for")]
    NoHost,
    #[error("a request may have {0} bytes at most")]
    TooLarge(u64),
    #[error("{0} sessions are open, which is as many as there may be; try again later")]
    TooMany(usize),
    #[error("this server is going away")]
    Closing,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = match self {
            Self::Host(_) | Self::Origin(_) | Self::NoOrigin => StatusCode::FORBIDDEN,
            Self::NoHost => StatusCode::BAD_REQUEST,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) | Self::Closing => StatusCode::SERVICE_UNAVAILABLE,
        };
        let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
        let mut response = (status, headers, format!("{self}\n")).into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(LATER));
        }
        response
    }
}

/// Lets a request in, or says why not.
pub(super) async fn gate(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    match gate.pass(request, next).await {
        Ok(response) => response,
        Err(refusal) => refusal.into_response(),
    }
}

impl Gate {
    async fn pass(&self, request: Request, next: Next) -> Result<Response, Refusal> {
        self.check(request.headers())?;
        let answer = self.drain.answer(request.method(), request.headers())?;
        let (parts, body) = request.into_parts();
        let most = self.options.body.bytes();
        let body = to_bytes(body, usize::try_from(most).unwrap_or(usize::MAX)).await;
        let body: Bytes = body.map_err(|_| Refusal::TooLarge(most))?;
        if parts.method == Method::POST && !parts.headers.contains_key(SESSION) {
            self.check_sessions(&body).await?;
        }
        let method = parts.method.clone();
        let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
        Ok(answer.hold(faults::amend(&method, &body, response)))
    }

    fn check(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let text = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let host = text(HOST).ok_or(Refusal::NoHost)?;
        let name = host.parse::<Authority>().map_err(|_| Refusal::NoHost)?;
        let own = self.own.is_some_and(|own| name.host().trim_matches(['[', ']']) == own.to_string());
        if !own && !is_loopback(&name) && !self.options.hosts.iter().any(|allowed| allowed.is(&name)) {
            return Err(Refusal::Host(host));
        }
        let Some(origin) = text(ORIGIN) else { return Ok(()) };
        match origin.parse::<AllowedOrigin>() {
            Ok(page) if is_own_page(&page) || self.options.origins.contains(&page) => Ok(()),
            Ok(_) => Err(Refusal::Origin(origin)),
            Err(_) => Err(Refusal::NoOrigin),
        }
    }

    /// Sessions cost memory for as long as nobody ends them.
    async fn check_sessions(&self, body: &[u8]) -> Result<(), Refusal> {
        let most = self.options.sessions;
        if faults::opens_session(body) && self.sessions.sessions.read().await.len() >= most {
            return Err(Refusal::TooMany(most));
        }
        Ok(())
    }
}
