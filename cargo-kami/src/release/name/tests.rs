//! What is and is not a release.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_parse_of_a_release_shows_the_same_again() {
    for text in ["acme/fs-grep@v1.2.0", "A-b_c/d.e@release/1@2", "o/r@1"] {
        assert_eq!(text.parse::<ReleaseName>().unwrap().to_string(), text);
    }
}

#[test]
fn test_parse_of_what_is_no_release_is_refused() {
    let long = format!("{}/r@v1", "o".repeat(101));
    let cases = [
        "",
        "fs-grep",
        "fs-grep@1",
        "acme/fs-grep",
        "acme/fs-grep@",
        "/r@v1",
        "o/@v1",
        "o/r/x@v1",
        "../r@v1",
        "o/..@v1",
        "o/r@..",
        "o/r@../../../user",
        "o/r@v 1",
        "o/r@v\n1",
        "https://example.com/r@v1",
        "o?/r@v1",
        &long,
    ];

    for text in cases {
        assert!(text.parse::<ReleaseName>().is_err(), "{text}");
    }
}
