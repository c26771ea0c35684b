//! Content types and what becomes of them.

use super::{Kind, Media};

#[test]
fn test_parse_of_a_header_with_charset_reads_both() {
    let media = Media::parse("Text/HTML ; a=b; Charset=\"Shift_JIS\"");

    assert_eq!(media, Media { essence: "text/html".into(), charset: Some("Shift_JIS".into()) });
}

#[test]
fn test_kind_of_media_types_tells_text_from_binary() {
    let cases = [
        ("application/xhtml+xml", Kind::Html),
        ("text/markdown", Kind::Text),
        ("application/ld+json", Kind::Text),
        ("image/svg+xml", Kind::Text),
        ("image/png", Kind::Image),
        ("application/pdf", Kind::Binary),
        ("", Kind::Text),
    ];

    for (header, expected) in cases {
        assert_eq!(Media::parse(header).kind(), expected, "{header}");
    }
}
