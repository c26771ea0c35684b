//! The tests that the specification of registries names are there.

use crate::{
    finding::{Finding, assert_none},
    repository,
};
use std::collections::BTreeSet;

const PAGE: &str = "docs/src/registry.md";

/// The names of tests on a page, with their lines.
fn named(page: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = page.lines().zip(1..);
    lines
        .flat_map(|(text, line)| text.split('`').filter(|word| word.starts_with("test_")).map(move |test| (line, test)))
}

fn check(page: &str, functions: &BTreeSet<&str>) -> Vec<Finding> {
    let missing = named(page).filter(|(_, test)| !functions.contains(test));
    missing.map(|(line, test)| Finding::new(PAGE, line, format!("there is no test `{test}`"))).collect()
}

/// The names of the functions in a Rust text, found without parsing it.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("fn ").skip(1).filter_map(|rest| rest.split('(').next())
}

#[test]
fn test_tests_the_specification_names_are_there() -> std::io::Result<()> {
    let page = repository::file(PAGE)?;
    let sources = repository::rust_files()?;
    let functions: BTreeSet<&str> = sources.iter().flat_map(|source| functions(&source.text)).collect();

    let findings = check(&page.text, &functions);

    assert!(named(&page.text).count() > 0, "the table of attacks has moved, and this rule with it");
    assert_none(&findings);
    Ok(())
}

#[test]
fn test_tests_the_specification_invents_are_reported() {
    let functions: BTreeSet<&str> = functions("#[test]\nfn test_one_two_three() {}").collect();

    let found = check("| 1 | x | `test_one_two_three` |\n| 2 | y | `test_four`, `other` |", &functions);

    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [format!("{PAGE}:2: there is no test `test_four`")]
    );
}
