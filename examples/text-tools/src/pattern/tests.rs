//! Patterns that compile and patterns that are refused.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Flag, compile};

#[test]
fn test_compile_with_flags_changes_what_matches() {
    let found = |flags: &[Flag]| compile("^b.c$", flags).unwrap().is_match("A\nB\nC");

    let all = [Flag::IgnoreCase, Flag::MultiLine, Flag::DotAll];

    assert!(found(&all));
    assert!(!found(&all[..2]));
    assert!(!found(&all[1..]));
}

#[test]
fn test_compile_verbose_pattern_ignores_its_comments() {
    let pattern = compile("a b # two letters", &[Flag::Verbose]).unwrap();

    assert!(pattern.is_match("ab"));
}

#[test]
fn test_compile_of_a_bad_pattern_shows_the_place() {
    let cases = [("a(b", "unclosed group"), ("(?=x)", "look-around"), ("x{100000}{100}", "4194304"), ("", "empty")];

    for (pattern, expected) in cases {
        let message = compile(pattern, &[]).unwrap_err().to_string();
        assert!(message.contains(expected), "{pattern}: {message}");
    }
}
