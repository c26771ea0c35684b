//! Installed tools, held against their files and their registry.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::published::Published;
use std::fs;

/// The error code that `verify --all` ends with.
fn verified(published: &Published) -> (i32, String) {
    let (exit, code, _) = published.home.badly(&["verify", "--all"]);
    (exit, code)
}

fn no(code: &str) -> (i32, String) {
    (1, code.to_owned())
}

#[test]
fn test_verify_tool_that_is_what_it_was_says_so() {
    let published = Published::installed();

    let run = published.home.run(&["verify", "fs-grep"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("Verified `fs-grep` 1.0.0: sha256:"), "{}", run.stderr);
}

#[test]
fn test_verify_tool_signed_with_a_revoked_key_is_refused() {
    let mut published = Published::installed();

    published.revoke().push();

    assert_eq!(verified(&published), no("tool-distrusted"));
}

#[test]
fn test_verify_yanked_tool_warns() {
    let mut published = Published::installed();

    published.yank().push();

    let run = published.home.run(&["verify", "--all"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("warning[tool-yanked]: `fs-grep` 1.0.0 was yanked: it hangs"), "{}", run.stderr);
}

#[test]
fn test_verify_file_with_other_bytes_is_refused() {
    let published = Published::installed();
    let file = published.home.components().pop().unwrap();
    fs::remove_file(&file).unwrap();
    fs::write(&file, b"evil").unwrap();

    assert_eq!(verified(&published), no("component-changed"));
}

#[test]
fn test_verify_new_copy_of_an_older_state_is_refused() {
    let mut published = Published::installed();
    published.yank().push();
    published.accept();

    published.roll_back().push();
    published.forget_copy_if_any();

    assert_eq!(verified(&published), no("log-rolled-back"));
}

#[test]
fn test_verify_package_somebody_else_took_over_is_refused() {
    let mut published = Published::installed();

    published.usurp().push();
    published.forget_copy_if_any();

    assert_eq!(verified(&published), no("identity-changed"));
}

#[test]
fn test_verify_registry_that_rewrote_a_log_in_a_known_copy_is_refused() {
    let mut published = Published::installed();
    published.home.well(&["verify", "--all"]);

    published.usurp().push();

    assert_eq!(verified(&published), no("registry-rewritten"));
}

#[test]
fn test_verify_registry_out_of_reach_uses_what_is_known() {
    let published = Published::installed();
    published.home.well(&["verify", "--all"]);
    let folder = published.home.folder();
    fs::rename(folder.join("registry.git"), folder.join("away.git")).unwrap();

    let run = published.home.run(&["verify", "--all"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("warning[registry-offline]"), "{}", run.stderr);
}
