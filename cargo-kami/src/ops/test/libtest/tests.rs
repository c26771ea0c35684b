//! Output as Rust 1.95 writes it.

use super::*;
use kami_host::{Captured, domain::Usage};

fn outcome(exit: Result<bool, CallError>, stdout: &str) -> ProgramOutcome {
    let stdout = Captured { bytes: stdout.into(), dropped: 0 };
    ProgramOutcome { exit, stdout, stderr: Captured::default(), usage: Usage::default() }
}

fn read(exit: Result<bool, CallError>, stdout: &str) -> (Verdict, String) {
    verdict("a::b", &outcome(exit, stdout))
}

#[test]
fn test_names_lists_of_libtest_are_read_and_others_refused() {
    assert_eq!(names("a::b: test\nc: test\nd: benchmark\n"), Some(vec!["a::b".into(), "c".into()]));
    assert_eq!(names(""), Some(Vec::new()));
    assert_eq!(names("hello\n"), None);
}

#[test]
fn test_verdict_passed_test_gives_what_it_printed() {
    let stdout = "\nrunning 1 test\ntest a::b ... hello\nok\n\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 2 filtered out; finished in 0.00s\n\n";

    assert_eq!(read(Ok(true), stdout), (Verdict::Passed, "hello\n".into()));
}

#[test]
fn test_verdict_ignored_and_should_panic_are_told_apart() {
    let end = "\n\ntest result: ok. 0 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s\n\n";

    let plain = read(Ok(true), &format!("\nrunning 1 test\ntest a::b ... ignored{end}")).0;
    let slow = read(Ok(true), &format!("\nrunning 1 test\ntest a::b ... ignored, slow{end}")).0;
    let panics = read(Ok(true), &format!("\nrunning 1 test\ntest a::b - should panic ... ignored{end}")).0;

    assert_eq!(plain, Verdict::Ignored { reason: None });
    assert_eq!(slow, Verdict::Ignored { reason: Some("slow".into()) });
    assert_eq!(panics, Verdict::Skipped);
}

#[test]
fn test_verdict_test_that_leaves_early_has_not_passed() {
    let (left, printed) = read(Ok(true), "\nrunning 1 test\ntest a::b ... bye");

    assert!(matches!(left, Verdict::Failed { why: Some(_) }));
    assert_eq!(printed, "bye");
}

#[test]
fn test_verdict_stopped_test_says_why_and_a_panic_does_not() {
    let panicked = read(Err(CallError::Panicked { message: "boom".into() }), "\nrunning 1 test\ntest a::b ... ").0;
    let crashed = read(Err(CallError::Trapped { message: "stack".into() }), "\nrunning 1 test\ntest a::b ... ").0;

    assert_eq!(panicked, Verdict::Failed { why: None });
    assert_eq!(crashed, Verdict::Failed { why: Some("crashed: stack".into()) });
}
