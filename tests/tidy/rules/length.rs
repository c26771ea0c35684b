//! A Rust file has at most 150 lines, so that one idea fits on a screen or two.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};

const MOST: usize = 150;
const MOST_OF_A_BINARY: usize = 20;
/// Written by a generator, read by nobody.
const GENERATED: [&str; 3] = [
    "kami-guest/src/bindings.rs",
    "kami-guest/src/optional_bindings/prompts.rs",
    "kami-guest/src/optional_bindings/resources.rs",
];
const BINARY: &str = "cargo-kami/src/main.rs";

fn check(path: &str, text: &str) -> Vec<Finding> {
    let most = if path == BINARY { MOST_OF_A_BINARY } else { MOST };
    let lines = text.lines().count();
    if GENERATED.contains(&path) || lines <= most {
        return Vec::new();
    }
    vec![Finding::new(path, most + 1, format!("the file has {lines} lines, at most {most} are allowed"))]
}

#[test]
fn test_rust_files_length_within_limit() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_file_of_151_lines_is_reported() {
    assert_lines(&check("a/src/b.rs", &"//\n".repeat(150)), &[]);
    assert_lines(&check("a/src/b.rs", &"//\n".repeat(151)), &[151]);
}

#[test]
fn test_binary_of_21_lines_is_reported() {
    assert_lines(&check(BINARY, &"//\n".repeat(20)), &[]);
    assert_lines(&check(BINARY, &"//\n".repeat(21)), &[21]);
}
