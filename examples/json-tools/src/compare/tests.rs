//! Differences in words and as patches.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::json;

use super::compare;
use crate::patch::patch;

#[test]
fn test_compare_of_changed_documents_says_what_changed() {
    let before = json!({"a": 1, "b": [1, 2, 3], "c": {"d/e": "x"}});
    let after = json!({"a": 2, "b": [1, 3], "c": {"d/e": "x", "f": null}});

    let found = compare(before.clone(), &after, 100).unwrap();

    let expected = ["changed /a: 1 → 2", "changed /b/1: 2 → 3", "removed /b/2: 3", "added /c/f: null"];
    for change in expected {
        assert!(found.changes.iter().any(|c| c == change), "{change} in {:?}", found.changes);
    }
    assert_eq!((found.equal, found.total), (false, found.changes.len()));
    assert_eq!(patch(before, found.patch.unwrap()).unwrap(), after);
}

#[test]
fn test_compare_of_reordered_keys_is_equal() {
    let found = compare(json!({"a": 1, "b": 2}), &json!({"b": 2, "a": 1}), 100).unwrap();

    assert_eq!((found.equal, found.total, found.note), (true, 0, None));
}

#[test]
fn test_compare_of_different_roots_names_the_document() {
    let found = compare(json!([1]), &json!("x"), 100).unwrap();

    assert_eq!(found.changes, ["changed the document: [1] → \"x\""]);
}

#[test]
fn test_compare_of_large_documents_leaves_out_and_says_so() {
    let after = json!((0..200).map(|_| "x".repeat(600)).collect::<Vec<_>>());

    let found = compare(json!([]), &after, 10).unwrap();

    assert_eq!((found.changes.len(), found.total, found.patch), (10, 200, None));
    assert!(found.changes.iter().all(|change| change.len() < 200));
    assert!(found.note.unwrap().contains("first 10 of 200"));
}
