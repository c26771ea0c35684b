//! Cutting text by characters.

use super::head;

#[test]
fn test_head_of_text_within_budget_is_whole() {
    let (text, cut) = head("äöü", 3);

    assert_eq!((text, cut), ("äöü", false));
}

#[test]
fn test_head_of_longer_text_cuts_between_characters() {
    let (text, cut) = head("äöü", 2);

    assert_eq!((text, cut), ("äö", true));
}
