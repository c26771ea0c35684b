//! Names and addresses.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_remote_server_on_this_machine_is_given_no_token() {
    let table = [
        ("http://127.0.0.1:8931/mcp", None),
        ("http://localhost/mcp", None),
        ("http://[::1]:80/mcp", None),
        ("http://127.0.0.1.example.com/mcp", Some("KAMI_TOKEN")),
        ("https://tools.example.com/mcp", Some("KAMI_TOKEN")),
    ];

    for (url, token) in table {
        assert_eq!(RemoteServer::at(url).unwrap().token.as_deref(), token, "{url}");
    }
}

#[test]
fn test_remote_server_at_no_address_is_refused() {
    for text in ["", "127.0.0.1:8931", "ftp://example.com", "http://", "file:///etc", "unix:///run/kami"] {
        assert_eq!(RemoteServer::at(text), Err(UrlError::NoUrl { text: text.to_owned() }));
    }
}

#[test]
fn test_server_name_that_is_not_plain_is_refused() {
    for text in ["", "a/b", "..", "a b", "ü", &"a".repeat(41)] {
        assert!(text.parse::<ServerName>().is_err(), "{text}");
    }
    assert_eq!("A_b-9".parse::<ServerName>().unwrap().as_str(), "A_b-9");
}
