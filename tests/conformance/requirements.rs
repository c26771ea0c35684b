//! Every scenario that counts for a revision: the suite ends with 1 where a single check of one of them fails.

use crate::suite::run;
use std::io;

fn assert_conforms(revision: &str) -> io::Result<()> {
    let run = run(&["--requirements", revision])?;

    assert_eq!(run.code, Some(0), "{}\n{}", run.stdout, run.stderr);
    Ok(())
}

#[test]
fn test_requirements_of_2026_07_28_are_met_without_a_failure() -> io::Result<()> {
    assert_conforms("2026-07-28")
}

#[test]
fn test_requirements_of_2025_11_25_are_met_without_a_failure() -> io::Result<()> {
    assert_conforms("2025-11-25")
}
