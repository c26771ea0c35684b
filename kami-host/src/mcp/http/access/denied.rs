//! Why somebody is not let in.

use axum::http::StatusCode;

/// Why somebody is not let in. What they sent is never repeated.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub(in crate::mcp::http) enum Denied {
    #[error("this server wants to know who you are: send a token as `Authorization: Bearer TOKEN`")]
    Nothing,
    #[error("the header `Authorization` comes more than once")]
    Several,
    #[error("what follows `Bearer` is no token")]
    Malformed,
    #[error("a token has {most} characters at most")]
    TooLong { most: usize },
    #[error("this token is not known here, or no longer")]
    Unknown,
}

impl Denied {
    pub(super) const fn status(&self) -> StatusCode {
        match self {
            Self::Several => StatusCode::BAD_REQUEST,
            Self::Nothing | Self::Malformed | Self::TooLong { .. } | Self::Unknown => StatusCode::UNAUTHORIZED,
        }
    }

    /// What RFC 6750 calls it; nothing where nobody tried to come in.
    pub(super) const fn error(&self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Several => Some("invalid_request"),
            Self::Malformed | Self::TooLong { .. } | Self::Unknown => Some("invalid_token"),
        }
    }
}
