//! Names and pages, and whether they are meant.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_host_without_port_is_meant_with_every_port() {
    let host: AllowedHost = "Tools.example.com".parse().unwrap();

    assert!(host.is(&"tools.EXAMPLE.com:8931".parse().unwrap()) && host.is(&"tools.example.com".parse().unwrap()));
    assert!(!host.is(&"tools.example.com.evil.example".parse().unwrap()));
}

#[test]
fn test_host_with_port_is_meant_with_that_one_only() {
    let host: AllowedHost = "tools.example.com:8080".parse().unwrap();

    assert!(host.is(&"tools.example.com:8080".parse().unwrap()));
    assert!(!host.is(&"tools.example.com:80".parse().unwrap()) && !host.is(&"tools.example.com".parse().unwrap()));
}

#[test]
fn test_places_of_another_form_are_refused() {
    for text in ["", "https://a.example", "a.example/path", "user@a.example", "a b"] {
        assert!(text.parse::<AllowedHost>().is_err(), "{text}");
    }
    for text in
        ["", "null", "a.example", "https://a.example/path", "https://u@a.example", "ftp://a.example", "https://"]
    {
        assert!(text.parse::<AllowedOrigin>().is_err(), "{text}");
    }
}

#[test]
fn test_origin_without_port_has_the_usual_one() {
    let parsed = |text: &str| text.parse::<AllowedOrigin>().unwrap();

    assert_eq!(parsed("https://A.example"), parsed("HTTPS://a.example:443"));
    assert_ne!(parsed("https://a.example"), parsed("http://a.example"));
    assert_ne!(parsed("https://a.example"), parsed("https://a.example:8443"));
}

#[test]
fn test_page_of_this_machine_is_own_with_every_port() {
    for text in ["http://localhost:5173", "https://127.0.0.1", "http://[::1]:80"] {
        assert!(is_own_page(&text.parse().unwrap()), "{text}");
    }
    for text in ["http://localhost.evil.example", "http://127.0.0.1.evil.example", "http://10.0.0.1"] {
        assert!(!is_own_page(&text.parse().unwrap()), "{text}");
    }
}
