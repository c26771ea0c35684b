//! Replacing with groups.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::replace;

#[test]
fn test_replace_with_group_names_fills_them_in() {
    let done = replace("Doe, Jane; Roe, Rick", r"(\w+), (?<first>\w+)", "${first} $1", &[]).unwrap();

    assert_eq!((done.text.as_str(), done.replacements), ("Jane Doe; Rick Roe", 2));
}

#[test]
fn test_replace_without_a_match_returns_the_text() {
    let done = replace("same", "x", "y", &[]).unwrap();

    assert_eq!((done.text.as_str(), done.replacements), ("same", 0));
}
