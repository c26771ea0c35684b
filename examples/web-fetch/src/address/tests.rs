//! Addresses as people and servers write them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{origin, parse, redirect, target};

#[test]
fn test_parse_of_usable_addresses_gives_origin_and_target() {
    let cases = [
        ("https://Example.com", "https://example.com", "/"),
        (" example.com/a b?c=ü#d ", "https://example.com", "/a%20b?c=%C3%BC"),
        ("http://[::1]:8080/x?", "http://[::1]:8080", "/x?"),
        ("https://example.com:443/?q#f", "https://example.com", "/?q"),
    ];

    for (text, expected_origin, expected_target) in cases {
        let url = parse(text).unwrap();
        assert_eq!((origin(&url).as_str(), target(&url)), (expected_origin, expected_target));
    }
}

#[test]
fn test_parse_of_unusable_addresses_says_why() {
    let cases = [
        ("", "is not a URL"),
        ("https://", "empty host"),
        ("file:///etc/passwd", "`file:` addresses are not fetched"),
        ("https://user:pw@example.com", "user name or password"),
    ];

    for (text, expected) in cases {
        let message = parse(text).unwrap_err().to_string();
        assert!(message.contains(expected), "{text}: {message}");
    }
}

#[test]
fn test_redirect_to_relative_and_foreign_places_resolves() {
    let base = parse("https://example.com/a/b?c").unwrap();

    let relative = redirect(&base, "../d").unwrap();
    let foreign = redirect(&base, "//other.example/").unwrap();

    assert_eq!((relative.as_str(), foreign.as_str()), ("https://example.com/d", "https://other.example/"));
    assert!(redirect(&base, "javascript:alert(1)").is_err());
}
