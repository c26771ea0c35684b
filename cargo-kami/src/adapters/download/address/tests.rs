//! What is and is not an address.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;

#[test]
fn test_parse_of_what_is_no_address_names_the_reason() {
    let cases = [
        ("", "download-url"),
        ("demo.wasm", "download-url"),
        ("https://", "download-url"),
        ("https://example.com/demo.wasm#sha256=0", "download-url"),
        ("http://example.com/demo.wasm", "download-insecure"),
        ("ftp://example.com/demo.wasm", "download-scheme"),
        ("file:///etc/passwd", "download-scheme"),
        ("data:application/wasm;base64,AGFzbQ==", "download-scheme"),
        ("https://alice@example.com/demo.wasm", "download-password"),
        ("https://:secret@example.com/demo.wasm", "download-password"),
    ];

    for (text, expected) in cases {
        let error = WebAddress::parse(text, Insecure::Refused).unwrap_err();
        assert_eq!(error.code(), expected, "{text}");
    }
}

#[test]
fn test_parse_error_of_a_password_does_not_show_it() {
    let error = WebAddress::parse("https://alice:secret@example.com/", Insecure::Refused).unwrap_err();

    assert!(!format!("{error:?} {error}").contains("secret"));
}

#[test]
fn test_ip_of_hosts_that_are_addresses_is_found_in_any_notation() {
    let cases = [
        ("http://127.0.0.1/", Some("127.0.0.1")),
        ("http://2130706433/", Some("127.0.0.1")),
        ("http://0251.0376.0251.0376/", Some("169.254.169.254")),
        ("http://127.1/", Some("127.0.0.1")),
        ("http://[::1]/", Some("::1")),
        ("http://[::ffff:169.254.169.254]/", Some("::ffff:169.254.169.254")),
        ("http://localhost/", None),
    ];

    for (text, expected) in cases {
        let address = WebAddress::parse(text, Insecure::Allowed).unwrap();
        assert_eq!(address.ip(), expected.map(|ip| ip.parse().unwrap()), "{text}");
    }
}
