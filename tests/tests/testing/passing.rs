//! Tests that pass, and those that are not run.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::project::test;
use kami_tests::Run;

/// The lines about single tests.
fn lines(run: &Run) -> Vec<&str> {
    run.stdout.lines().filter(|line| line.starts_with("test ") && !line.starts_with("test result")).collect()
}

#[test]
fn test_test_good_ones_pass_in_both_places() {
    let run = test(&["good"]).unwrap();

    assert_eq!(run.code, Some(0), "{}\n{}", run.stdout, run.stderr);
    assert!(
        run.stdout.contains("test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 5 filtered out;"),
        "natively"
    );
    assert!(
        run.stdout.contains("test result: ok. 4 passed; 0 failed; 2 ignored; 0 measured; 5 filtered out;"),
        "{}",
        run.stdout
    );
    assert!(run.stderr.contains("Testing natively\n") && run.stderr.contains("Testing in the sandbox\n"));
}

#[test]
fn test_test_should_panic_is_skipped_and_never_passed() {
    let run = test(&["--sandbox-only", "should_panic"]).unwrap();

    assert_eq!(lines(&run), ["test good::should_panic_and_does ... skipped (should_panic cannot run in the sandbox)"]);
    assert!(run.stdout.contains("test result: ok. 0 passed; 0 failed; 1 ignored;"), "{}", run.stdout);
}

#[test]
fn test_test_ignored_one_runs_when_asked_for() {
    let without = test(&["--sandbox-only", "for_a_reason"]).unwrap();
    let with = test(&["--sandbox-only", "for_a_reason", "--", "--include-ignored"]).unwrap();

    assert_eq!(lines(&without), ["test good::ignored_for_a_reason ... ignored, slow"]);
    assert_eq!(lines(&with), ["test good::ignored_for_a_reason ... ok"]);
}

#[test]
fn test_test_filters_are_those_of_libtest() {
    let exact = test(&["--sandbox-only", "--", "good::prints", "--exact"]).unwrap();
    let skip = test(&["--sandbox-only", "good", "--", "--skip", "panic", "--skip", "ignored", "--skip", "s_"]).unwrap();
    let nothing = test(&["--sandbox-only", "no_such_test"]).unwrap();

    assert_eq!(lines(&exact), ["test good::prints ... ok"]);
    assert_eq!(lines(&skip), ["test good::cannot_write ... ok", "test good::prints ... ok"]);
    assert!(nothing.stdout.contains("\nrunning 0 tests\n\ntest result: ok. 0 passed;"), "{}", nothing.stdout);
    assert_eq!((exact.code, skip.code, nothing.code), (Some(0), Some(0), Some(0)));
}

#[test]
fn test_test_output_is_shown_when_asked_for() {
    let silent = test(&["--sandbox-only", "prints"]).unwrap();
    let loud = test(&["--sandbox-only", "prints", "--", "--nocapture"]).unwrap();

    assert!(!silent.stdout.contains("a line"), "{}", silent.stdout);
    assert!(loud.stdout.contains("a line on stdout\na line on stderr\n"), "{}", loud.stdout);
}

#[test]
fn test_test_list_is_that_of_libtest() {
    let run = test(&["--sandbox-only", "bad", "--", "--list"]).unwrap();

    assert_eq!(
        (run.code, run.stdout.as_str()),
        (Some(0), "bad::asserts: test\nbad::panics: test\n\n2 tests, 0 benchmarks\n")
    );
}
