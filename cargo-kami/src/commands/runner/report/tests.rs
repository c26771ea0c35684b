//! A run of tests as a person reads it.

use super::*;
use crate::{ops::Tally, output::Settings};
use insta::assert_snapshot;
use std::time::Duration;

fn finished(name: &str, verdict: Verdict, stderr: &str) -> Finished {
    Finished { name: name.into(), verdict, stdout: "printed\n".into(), stderr: stderr.into() }
}

#[test]
fn test_report_of_all_verdicts_reads_like_libtest() {
    let (shell, stdout, _) = Shell::buffered(Settings::default());
    let mut report = Report::new(&shell);
    let tests = [
        finished("a", Verdict::Passed, ""),
        finished("b", Verdict::Ignored { reason: Some("slow".into()) }, ""),
        finished("c", Verdict::Skipped, ""),
        finished(
            "d",
            Verdict::Failed { why: Some("crashed: stack".into()) },
            "\nthread panicked at src/lib.rs:1:1:\nno\n",
        ),
    ];
    let mut tally = Tally { elapsed: Duration::ZERO, ..Tally::default() };

    report.tell(&ExecutableEvent::Started { tests: 4 });
    for test in &tests {
        tally.count(&test.verdict);
        report.tell(&ExecutableEvent::Finished { test, output: false });
    }
    report.tell(&ExecutableEvent::Ended(&tally));

    assert_snapshot!(stdout.text().trim(), @r"
    running 4 tests
    test a ... ok
    test b ... ignored, slow
    test c ... skipped (should_panic cannot run in the sandbox)
    test d ... FAILED

    failures:

    ---- d ----
    printed
    thread panicked at src/lib.rs:1:1:
    no
    crashed: stack


    failures:
        d

    test result: FAILED. 1 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.00s
    ");
}

#[test]
fn test_report_output_of_passing_tests_is_shown_when_wanted() {
    let (shell, stdout, _) = Shell::buffered(Settings::default());

    Report::new(&shell).tell(&ExecutableEvent::Finished { test: &finished("a", Verdict::Passed, ""), output: true });

    assert_eq!(stdout.text(), "test a ... ok\nprinted\n");
}
