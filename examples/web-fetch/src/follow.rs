//! Follows redirects.

use url::Url;

use crate::address;
use crate::charset;
use crate::error::FetchError;
use crate::media::{Kind, Media};
use crate::render;
use crate::transport::{Response, Transport};
use crate::window;

/// How many redirects are followed.
const MAX_REDIRECTS: usize = 5;
/// How much of an error page is quoted, in characters.
const EXCERPT: usize = 300;

/// A successful answer and where it came from.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arrival {
    /// The address that answered in the end.
    pub(crate) url: Url,
    /// How many redirects led there.
    pub(crate) redirects: usize,
    /// The answer.
    pub(crate) response: Response,
}

/// The answer of `url`, or of where it redirects to.
pub(crate) fn follow(transport: &impl Transport, url: Url) -> Result<Arrival, FetchError> {
    let mut url = url;
    for redirects in 0..=MAX_REDIRECTS {
        let response = transport.get(&url)?;
        match (response.status, &response.location) {
            (301 | 302 | 303 | 307 | 308, Some(location)) => url = address::redirect(&url, location)?,
            (200..=299, _) => return Ok(Arrival { url, redirects, response }),
            _ => return Err(refused(&url, &response)),
        }
    }
    Err(FetchError::Redirects { limit: MAX_REDIRECTS, url: url.into() })
}

fn refused(url: &Url, response: &Response) -> FetchError {
    let media = Media::parse(&response.content_type);
    let text = charset::decode(&response.body, media.charset.as_deref());
    let body = match media.kind() {
        Kind::Html => render::text(&text),
        Kind::Text => text,
        Kind::Image | Kind::Binary => String::new(),
    };
    let body = window::head(body.trim(), EXCERPT).to_owned();
    FetchError::Status { url: url.to_string(), status: response.status, body }
}

#[cfg(test)]
mod tests;
