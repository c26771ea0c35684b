//! What may be reached.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;

fn gate(named: &str, insecure: Insecure) -> (Gate, WebAddress) {
    let named = WebAddress::parse(named, Insecure::Allowed).unwrap();
    (Gate::new([named.host().to_owned()].into(), insecure), named)
}

/// What the gate says about a redirect.
fn redirected(named: &str, location: &str, insecure: Insecure) -> Result<String, &'static str> {
    let (gate, from) = gate(named, insecure);
    gate.next(&from, location).map(|next| next.to_string()).map_err(|error| error.code())
}

#[test]
fn test_next_for_redirects_to_where_they_may_lead_follows() {
    let cases = [
        ("https://example.com/a/b", "c", "https://example.com/a/c"),
        ("https://example.com/a", "//cdn.example.com/b#top", "https://cdn.example.com/b"),
        ("https://10.0.0.1/a", "/b", "https://10.0.0.1/b"),
        ("http://127.0.0.1:80/a", "https://1.1.1.1/b", "https://1.1.1.1/b"),
        ("http://127.0.0.1:80/a", "http://127.0.0.1:81/b", "http://127.0.0.1:81/b"),
    ];

    for (from, location, expected) in cases {
        assert_eq!(redirected(from, location, Insecure::Allowed), Ok(expected.to_owned()), "{from} {location}");
    }
}

#[test]
fn test_next_for_redirects_into_networks_nobody_named_refuses() {
    let inside = [
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://2852039166/",
        "https://[::1]/",
        "https://[::ffff:a00:1]/",
        "https://192.168.1.1/",
    ];

    for location in inside {
        let answer = redirected("https://example.com/a", location, Insecure::Allowed);
        assert_eq!(answer, Err("download-private"), "{location}");
    }
}

#[test]
fn test_next_for_redirects_to_other_schemes_refuses() {
    let cases = [
        ("https://example.com/a", "http://example.com/a"),
        ("http://localhost/a", "http://example.com/a"),
        ("https://example.com/a", "file:///etc/passwd"),
        ("https://example.com/a", "ftp://example.com/a"),
        ("https://example.com/a", "https://alice:secret@example.com/a"),
        ("https://example.com/a", "https://"),
    ];

    for (from, location) in cases {
        assert_eq!(redirected(from, location, Insecure::Allowed), Err("download-redirect"), "{from} {location}");
    }
}

#[tokio::test]
async fn test_resolve_of_names_of_this_machine_works_for_named_ones_only() {
    let (named, _) = gate("https://localhost/", Insecure::Refused);
    let (other, _) = gate("https://example.com/", Insecure::Refused);

    let allowed = named.resolve("localhost".parse().unwrap()).await.is_ok();
    let refused = other.resolve("localhost".parse().unwrap()).await.err().unwrap();

    assert!(allowed);
    assert_eq!(refused.downcast_ref::<DownloadError>().unwrap().code(), "download-private");
}
