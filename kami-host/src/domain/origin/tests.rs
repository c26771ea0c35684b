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
