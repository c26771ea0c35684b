//! Why a request does not come in.

use super::{access::Challenge, limiter::Excess};
use axum::{
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS},
    },
    response::{IntoResponse, Response},
};

/// Seconds after which somebody who was sent away may ask again.
const LATER: u64 = 5;

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
    #[error("the rest of the request did not come in time")]
    TooSlow,
    #[error("{0} sessions are open, which is as many as there may be; try again later")]
    TooMany(usize),
    #[error("this server is going away")]
    Closing,
    #[error(transparent)]
    Stranger(#[from] Challenge),
    #[error(transparent)]
    Excess(#[from] Excess),
    #[error("there is no such session")]
    NoSession,
    #[error("the metrics of a server that asks nobody who they are stay on its machine")]
    Elsewhere,
    #[error("the metrics name all tools: ask with a token that is good for all of them")]
    NotAllTools,
}

impl Refusal {
    const fn status(&self) -> StatusCode {
        match self {
            Self::Host(_) | Self::Origin(_) | Self::NoOrigin | Self::Elsewhere | Self::NotAllTools => {
                StatusCode::FORBIDDEN
            }
            Self::NoHost => StatusCode::BAD_REQUEST,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany(_) | Self::Closing => StatusCode::SERVICE_UNAVAILABLE,
            Self::Stranger(challenge) => challenge.status(),
            Self::Excess(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::NoSession => StatusCode::NOT_FOUND,
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Excess(excess) => Some(excess.retry_after()),
            _ => (self.status() == StatusCode::SERVICE_UNAVAILABLE).then_some(LATER),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
        let mut response = (self.status(), headers, format!("{self}\n")).into_response();
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Self::Stranger(challenge) = self {
            challenge.write(response.headers_mut());
        }
        response
    }
}
