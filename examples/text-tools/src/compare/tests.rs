//! Diffs of small and large texts.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::compare;

#[test]
fn test_compare_of_a_changed_line_is_a_unified_diff() {
    let found = compare("a\nb\nc\n", "a\nB\nc\nd\n", 1);

    assert_eq!(found.diff, "--- before\n+++ after\n@@ -1,3 +1,4 @@\n a\n-b\n+B\n c\n+d\n");
    assert_eq!((found.identical, found.added, found.removed), (false, 2, 1));
}

#[test]
fn test_compare_of_equal_texts_is_empty() {
    let found = compare("a\n", "a\n", 3);

    assert_eq!((found.identical, found.diff.as_str(), found.note), (true, "", None));
}

#[test]
fn test_compare_of_large_texts_cuts_and_says_so() {
    let after = "one line of text\n".repeat(5_000);

    let found = compare("", &after, 3);

    assert_eq!(found.added, 5_000);
    assert_eq!(found.diff.chars().count(), 50_000);
    assert!(found.note.unwrap().contains("cut after 50000"));
}
