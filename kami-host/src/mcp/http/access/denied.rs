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
    #[error("a token has to be signed with RS256, ES256 or EdDSA")]
    Algorithm,
    #[error("the token is signed with a key its issuer does not have, or no longer")]
    UnknownKey,
    #[error("the signature of the token does not fit")]
    Signature,
    #[error("the token has expired")]
    Expired,
    #[error("the token does not count yet")]
    NotYet,
    #[error("the token is for another server")]
    Audience,
    #[error("the token is by another issuer")]
    Issuer,
    #[error("the token does not say in the usual way who it is by, whom and what it is for, and how long")]
    Claims,
    #[error("this needs a token for the scope `{needed}`")]
    Scope { needed: String },
    #[error("the keys that tokens are checked with cannot be had now; try again later")]
    NoKeys,
}

impl Denied {
    pub(super) const fn status(&self) -> StatusCode {
        match self {
            Self::Several => StatusCode::BAD_REQUEST,
            Self::Scope { .. } => StatusCode::FORBIDDEN,
            Self::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::UNAUTHORIZED,
        }
    }

    /// What RFC 6750 calls it; nothing where nobody tried to come in.
    pub(super) const fn error(&self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Several => Some("invalid_request"),
            Self::Scope { .. } => Some("insufficient_scope"),
            _ => Some("invalid_token"),
        }
    }
}
