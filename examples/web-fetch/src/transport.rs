//! One HTTP exchange.

use url::Url;

use crate::error::FetchError;

/// The most bytes of a body that are read.
pub(crate) const MAX_BODY: usize = 4 << 20;

/// What a server answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Response {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The `content-type` header, or nothing.
    pub(crate) content_type: String,
    /// The `content-encoding` header, or nothing.
    pub(crate) content_encoding: String,
    /// The `location` header.
    pub(crate) location: Option<String>,
    /// The body, at most [`MAX_BODY`] bytes of it.
    pub(crate) body: Vec<u8>,
    /// Whether the server had more than that.
    pub(crate) cut: bool,
}

/// Something that sends a GET request and waits for the answer.
pub(crate) trait Transport {
    /// The answer to a GET request for `url`, whatever its status.
    fn get(&self, url: &Url) -> Result<Response, FetchError>;
}
