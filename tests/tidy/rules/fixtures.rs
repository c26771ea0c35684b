//! A guest that no test uses is dead weight.

use crate::{
    finding::{Finding, assert_none},
    repository,
};
use std::collections::BTreeSet;

const GUESTS: &str = "tests/guests/";

/// The guests among the tracked paths: folders with a manifest.
fn guests(paths: &[String]) -> BTreeSet<&str> {
    let below = paths.iter().filter_map(|path| path.strip_prefix(GUESTS));
    below
        .filter_map(|path| path.split_once('/'))
        .filter(|(_, rest)| *rest == "Cargo.toml")
        .map(|(name, _)| name)
        .collect()
}

fn unused(guest: &str, tests: &[repository::Source]) -> Option<Finding> {
    let quoted = format!("\"{guest}\"");
    let used = tests.iter().any(|test| test.text.contains(&quoted));
    (!used).then(|| Finding::new(&format!("{GUESTS}{guest}/Cargo.toml"), 1, format!("no test mentions {quoted}")))
}

#[test]
fn test_guests_all_have_a_test() -> std::io::Result<()> {
    let paths = repository::paths()?;
    let is_test =
        |path: &str| path.starts_with("tests/") && !path.starts_with(GUESTS) && !path.starts_with("tests/tidy/");
    let tests = repository::files(|path| path.ends_with(".rs") && is_test(path))?;

    let findings: Vec<Finding> = guests(&paths).into_iter().filter_map(|guest| unused(guest, &tests)).collect();

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_guest_without_test_is_reported() {
    let paths =
        ["tests/guests/echo/Cargo.toml", "tests/guests/echo/src/lib.rs", "tests/guests/Cargo.toml"].map(str::to_owned);
    let test = |text: &str| [repository::Source { path: "tests/tests/run.rs".to_owned(), text: text.to_owned() }];

    let found = guests(&paths);

    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["echo"]);
    assert!(unused("echo", &test("guest(\"echoes\")")).is_some());
    assert!(unused("echo", &test("guest(\"echo\")")).is_none());
}
