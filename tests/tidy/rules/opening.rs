//! A Rust file opens with `//!` and the one thing it is responsible for.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};

fn check(path: &str, text: &str) -> Vec<Finding> {
    let words = text.lines().next().and_then(|line| line.strip_prefix("//!"));
    if words.is_some_and(|words| !words.trim().is_empty()) {
        return Vec::new();
    }
    vec![Finding::new(path, 1, "the first line must be `//!` and what the file is responsible for")]
}

#[test]
fn test_rust_files_opening_states_responsibility() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_opening_without_words_is_reported() {
    assert_lines(&check("a.rs", "//! What it does.\nfn one() {}\n"), &[]);
    assert_lines(&check("a.rs", "//!\n//! What it does.\n"), &[1]);
    assert_lines(&check("a.rs", "// What it does.\n"), &[1]);
    assert_lines(&check("a.rs", ""), &[1]);
}
