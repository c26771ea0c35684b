//! Turns a response into what the agent asked for.

use kami::Output;
use kami::content::Image;

use crate::charset;
use crate::error::FetchError;
use crate::follow::Arrival;
use crate::html;
use crate::media::{Kind, Media};
use crate::render;
use crate::transport::MAX_BODY;
use crate::window::{self, Window};

/// The largest image that is returned, in bytes.
const MAX_IMAGE: usize = 512 << 10;

/// How a page is written.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// Main content with headings, lists, tables and links; best for reading.
    Markdown,
    /// Text only, no links; shortest.
    Text,
    /// The HTML of the page as the server sent it.
    Html,
    /// The body of any text format, untouched.
    Raw,
}

/// What part of a page is wanted, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// How it is written.
    pub(crate) format: Format,
    /// The first character wanted.
    pub(crate) start: usize,
    /// The most characters wanted.
    pub(crate) max_chars: usize,
}

/// The page that arrived, as `view` wants it: a few header lines, then the text; or an image.
pub(crate) fn page(arrival: &Arrival, view: View) -> Result<Output, FetchError> {
    let Arrival { url, response, .. } = arrival;
    if !matches!(response.content_encoding.as_str(), "" | "identity") {
        let encoding = response.content_encoding.clone();
        return Err(FetchError::Encoding { url: url.to_string(), encoding });
    }
    let media = Media::parse(&response.content_type);
    match media.kind() {
        Kind::Image if response.body.len() <= MAX_IMAGE => {
            Ok(Output::new().push(Image::new(response.body.clone(), media.essence)))
        }
        Kind::Image | Kind::Binary => Err(unreadable(arrival, media)),
        Kind::Html | Kind::Text => readable(arrival, &media, view),
    }
}

fn unreadable(arrival: &Arrival, media: Media) -> FetchError {
    FetchError::Media {
        url: arrival.url.to_string(),
        media: media.essence,
        bytes: arrival.response.body.len(),
        limit: MAX_IMAGE,
    }
}

fn readable(arrival: &Arrival, media: &Media, view: View) -> Result<Output, FetchError> {
    let body = charset::decode(&arrival.response.body, media.charset.as_deref());
    let (title, text) = match (media.kind(), view.format) {
        (Kind::Html, Format::Markdown) => {
            let page = html::parse(&body, Some(&arrival.url));
            let text = render::markdown(&page);
            (page.title, text)
        }
        (Kind::Html, Format::Text) => (html::parse(&body, None).title, render::text(&body)),
        _ => (None, body),
    };
    let window = window::window(&text, view.start, view.max_chars)?;
    let header = header(arrival, title.as_deref(), view.start, &window);
    Ok(Output::new().push(format!("{header}\n{}", window.text)))
}

fn header(arrival: &Arrival, title: Option<&str>, start: usize, window: &Window<'_>) -> String {
    let Arrival { url, redirects, response } = arrival;
    let mut lines = vec![format!("url: {url}")];
    if *redirects > 0 {
        lines.push(format!("redirects: {redirects}"));
    }
    lines.extend(title.map(|title| format!("title: {title}")));
    lines.push(format!("content-type: {}", response.content_type));
    if let Some(next) = window.next {
        let total = window.total;
        lines.push(format!("showing: characters {start} to {next} of {total}; call again with start={next} for more"));
    }
    if response.cut {
        lines.push(format!("note: the page is larger than {MAX_BODY} bytes and cut there"));
    }
    if window.total == 0 {
        lines.push("note: the page has no text; it may be built by scripts, which do not run here".to_owned());
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests;
