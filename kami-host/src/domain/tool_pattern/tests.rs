//! What patterns fit.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_pattern_with_wildcards_fits_what_it_says() {
    for (pattern, name, expected) in [
        ("*", "anything", true),
        ("rows", "rows", true),
        ("rows", "rows2", false),
        ("rows", "Rows", false),
        ("read_*", "read_", true),
        ("read_*", "write_read_", false),
        ("*_file", "read_file", true),
        ("*_file", "read_files", false),
        ("a*b*c", "a-bb-c", true),
        ("a*b*c", "ac", false),
        ("ab*ba", "aba", false),
        ("**", "", true),
        ("a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
    ] {
        assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
    }
}

#[test]
fn test_pattern_with_component_looks_at_the_tools_own_names() {
    let pattern: ToolPattern = "demo/greet".parse().unwrap();

    assert!(pattern.fits(("demo", "greet"), "demo_greet"));
    assert!(!pattern.fits(("other", "greet"), "greet"));
}

#[test]
fn test_pattern_of_other_text_is_refused() {
    for text in ["", "/", "a/", "/b", "a/b/c", "read file", "grüße", "a,b"] {
        assert!(text.parse::<ToolPattern>().is_err(), "{text}");
    }
}

#[test]
fn test_pattern_written_again_is_the_same() {
    for text in ["*", "read_*", "csv-query/*"] {
        assert_eq!(text.parse::<ToolPattern>().unwrap().to_string(), text);
    }
}
