//! Matches, places, groups and limits.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Match, extract};

const LOG: &str = "ok 1\nfäil 22 at=noon\nfail 3\n";

#[test]
fn test_extract_with_groups_returns_names_and_numbers() {
    let found = extract(LOG, r"f(ä|a)il (?<code>\d+)( at=\w+)?", &[], 10).unwrap();

    let groups = |pairs: &[(&str, &str)]| pairs.iter().map(|&(k, v)| (k.into(), v.into())).collect();
    let first = Match {
        line: 2,
        column: 1,
        text: "fäil 22 at=noon".into(),
        groups: groups(&[("1", "ä"), ("code", "22"), ("3", " at=noon")]),
    };
    let second = Match { line: 3, column: 1, text: "fail 3".into(), groups: groups(&[("1", "a"), ("code", "3")]) };
    assert_eq!(found.matches, [first, second]);
    assert_eq!((found.total, found.note), (2, None));
}

#[test]
fn test_extract_counts_columns_in_characters() {
    let found = extract(LOG, r"22|noon", &[], 10).unwrap();

    let places: Vec<_> = found.matches.iter().map(|m| (m.line, m.column)).collect();
    assert_eq!(places, [(2, 6), (2, 12)]);
}

#[test]
fn test_extract_beyond_the_limit_says_what_is_missing() {
    let found = extract(LOG, r"\d+", &[], 2).unwrap();

    assert_eq!((found.matches.len(), found.total), (2, 3));
    assert!(found.note.unwrap().contains("the first 2 of 3 matches"));
}

#[test]
fn test_extract_of_long_matches_stays_within_the_budget() {
    let text = format!("{}\n", "x".repeat(5_000)).repeat(100);

    let found = extract(&text, "x+", &[], 1_000).unwrap();

    let shown: usize = found.matches.iter().map(|m| m.text.len()).sum();
    assert!(shown < 64_000, "{shown}");
    assert_eq!(found.total, 100);
    let note = found.note.unwrap();
    assert!(note.contains("of 100 matches") && note.contains("2000 characters"), "{note}");
}

#[test]
fn test_extract_of_empty_matches_terminates() {
    let found = extract("abc", "x*", &[], 10).unwrap();

    assert_eq!(found.total, 4);
}
