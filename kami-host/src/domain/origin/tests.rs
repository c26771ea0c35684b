//! Origins, good and bad.

use super::*;

#[test]
fn test_origin_display_of_good_ones_is_the_shortest_spelling() {
    let cases = [
        ("https://api.example.com", "https://api.example.com"),
        ("https://API.example.com:443/", "https://api.example.com"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("https://*.example.com", "https://*.example.com"),
        ("https://*", "https://*"),
        ("http://[0:0::1]:80", "http://[::1]"),
    ];

    for (text, shown) in cases {
        assert_eq!(text.parse::<Origin>().map(|origin| origin.to_string()), Ok(shown.to_owned()), "{text}");
    }
}

#[test]
fn test_origin_parse_of_bad_ones_is_refused() {
    let cases = [
        "example.com",
        "ftp://example.com",
        "https://",
        "https://a/b",
        "https://user@a",
        "https://a:0",
        "https://a:99999",
        "https://a:b",
        "https://a.*.b",
        "https://a..b",
        "https://[::1",
        "https://a?b",
    ];

    for text in cases {
        assert!(text.parse::<Origin>().is_err(), "{text}");
    }
}

#[test]
fn test_host_pattern_below_a_name_matches_only_whole_labels() {
    let under = HostPattern::Under("example.com".into());

    let answers = ["a.example.com", "a.b.example.com", "example.com", "evilexample.com", ".example.com"]
        .map(|host| under.matches(host));

    assert_eq!(answers, [true, true, false, false, false]);
}

#[test]
fn test_narrowed_of_a_grant_and_what_is_asked_for_is_the_narrower() -> Result<(), OriginError> {
    let cases = [
        ("https://a.example.com", "https://*.example.com", Some("https://a.example.com")),
        ("https://*.example.com", "https://a.example.com", Some("https://a.example.com")),
        ("https://*", "https://*.example.com", Some("https://*.example.com")),
        ("https://*.b.example.com", "https://*.example.com", Some("https://*.b.example.com")),
        ("https://*", "https://*", Some("https://*")),
        ("https://*.example.com", "https://example.com", None),
        ("https://*.evil-example.com", "https://*.example.com", None),
        ("https://a.com", "http://a.com", None),
        ("https://a.com:444", "https://a.com", None),
    ];

    for (granted, asked, expected) in cases {
        let narrowed = granted.parse::<Origin>()?.narrowed(&asked.parse()?).map(|origin| origin.to_string());
        assert_eq!(narrowed.as_deref(), expected, "{granted} of {asked}");
    }
    Ok(())
}

#[test]
fn test_narrowed_pattern_never_becomes_an_address() -> Result<(), OriginError> {
    let cases = [("http://*", "http://127.0.0.1"), ("http://*", "http://[::1]"), ("http://*.0.1", "http://127.0.0.1")];

    for (granted, asked) in cases {
        assert_eq!(granted.parse::<Origin>()?.narrowed(&asked.parse()?), None, "{granted} of {asked}");
    }
    Ok(())
}
