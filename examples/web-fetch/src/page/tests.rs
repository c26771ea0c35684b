//! Responses as the agent gets them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami::Content;
use url::Url;

use super::{Format, View, page};
use crate::follow::Arrival;
use crate::transport::Response;

const HTML: &str = "<title>Hello</title><body><p>One <a href='/two'>two</a> three</p></body>";

fn arrival(content_type: &str, body: &[u8]) -> Arrival {
    let url = Url::parse("https://example.com/a").unwrap();
    let response =
        Response { status: 200, content_type: content_type.to_owned(), body: body.to_vec(), ..Response::default() };
    Arrival { url, redirects: 1, response }
}

fn view(format: Format, start: usize, max_chars: usize) -> View {
    View { format, start, max_chars }
}

fn text(arrival: &Arrival, view: View) -> String {
    match page(arrival, view).unwrap().content() {
        [Content::Text(text)] => text.clone(),
        other => format!("not one text: {other:?}"),
    }
}

#[test]
fn test_page_of_html_is_written_in_each_format() {
    let arrived = arrival("text/html; charset=utf-8", HTML.as_bytes());
    let cases = [
        (Format::Markdown, "title: Hello", "\n\nOne [two](https://example.com/two) three"),
        (Format::Text, "title: Hello", "\n\nOne two three"),
        (Format::Html, "redirects: 1", HTML),
        (Format::Raw, "url: https://example.com/a\n", HTML),
    ];

    for (format, header, body) in cases {
        let written = text(&arrived, view(format, 0, 1_000));
        assert!(written.contains(header) && written.ends_with(body), "{written}");
    }
}

#[test]
fn test_page_longer_than_the_window_says_how_to_go_on() {
    let arrived = arrival("text/plain", b"0123456789");

    let written = text(&arrived, view(Format::Markdown, 2, 4));

    assert!(written.contains("characters 2 to 6 of 10; call again with start=6"), "{written}");
    assert!(written.ends_with("\n\n2345"), "{written}");
}

#[test]
fn test_page_that_is_an_image_comes_back_as_one() {
    let output = page(&arrival("image/png", b"\x89PNG"), view(Format::Markdown, 0, 10)).unwrap();

    assert!(matches!(output.content(), [Content::Image(image)] if image.mime_type == "image/png"));
}

#[test]
fn test_page_without_a_text_form_is_refused() {
    let mut packed = arrival("text/html", b"x");
    packed.response.content_encoding = "gzip".to_owned();
    let cases = [
        (arrival("application/pdf", b"%PDF"), "application/pdf, 4 bytes"),
        (arrival("image/gif", &vec![0; 600_000]), "600000 bytes"),
        (packed, "`gzip`"),
    ];

    for (arrived, expected) in cases {
        let message = page(&arrived, view(Format::Text, 0, 10)).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn test_page_without_content_tells_about_scripts() {
    let written = text(&arrival("text/html", b"<script>app()</script>"), view(Format::Text, 0, 10));

    assert!(written.contains("built by scripts"), "{written}");
}
