//! Tests that fail, and tests that cannot be run.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::project::test;
use kami_tests::Run;
use std::fs;

#[test]
fn test_test_failures_show_message_and_output_in_both_places() {
    let run = test(&["bad"]).unwrap();

    assert_eq!(run.code, Some(1), "{}", run.stderr);
    let sandboxed = run.stdout.rsplit_once("\nfailures:\n\n").map_or("", |(before, _)| before);
    assert_eq!(run.stdout.matches("test bad::panics ... FAILED\n").count(), 2, "{}", run.stdout);
    assert_eq!(run.stdout.matches("test result: FAILED. 0 passed; 2 failed;").count(), 2, "{}", run.stdout);
    assert_eq!(run.stdout.matches("boom 7\n").count(), 2, "{}", run.stdout);
    assert!(sandboxed.contains("test bad::asserts ... FAILED"), "{}", run.stdout);
    assert!(run.stdout.contains("\n---- bad::asserts ----\nprinted before\n"), "{}", run.stdout);
}

#[test]
fn test_test_one_bad_test_does_not_touch_the_others() {
    let run = test(&["--sandbox-only", "--time", "500ms", "--memory", "64MiB", "--", "--skip", "bad"]).unwrap();

    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stdout.contains("test result: FAILED. 4 passed; 3 failed; 2 ignored;"), "{}", run.stdout);
    for expected in [
        "---- only_natively::leaves ----\nthe test ended the process\n",
        "---- only_natively::loops ----\nstopped after the time limit of 500ms: raise it with `--time`\n",
        "---- only_natively::takes_memory ----\nstopped at the memory limit of 64 MiB: raise it with `--memory`\n",
    ] {
        assert!(run.stdout.contains(expected), "{expected}\n{}", run.stdout);
    }
}

#[test]
fn test_test_unknown_libtest_flag_fails_and_is_named() {
    let run = test(&["--sandbox-only", "--", "--no-such-flag"]).unwrap();

    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("error[tests-not-listed]") && run.stderr.contains("'no-such-flag'"), "{}", run.stderr);
}

#[test]
fn test_test_code_that_does_not_compile_is_no_failed_test() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/lib.rs"), "fn broken(").unwrap();
    let manifest = "[package]\nname = \"broken\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();

    let run = Run::new(folder.path(), &["test", "--native-only"]).unwrap();

    assert_eq!(run.code, Some(101));
    assert!(run.stderr.contains("error[tests-not-built]: the tests to run natively cannot be built"), "{}", run.stderr);
}

#[test]
fn test_test_outside_a_project_says_so() {
    let folder = tempfile::tempdir().unwrap();

    let run = Run::new(folder.path(), &["test"]).unwrap();

    assert_eq!(run.code, Some(101));
    assert!(run.stderr.contains("error[project-missing]: there is no Cargo.toml in "), "{}", run.stderr);
}
