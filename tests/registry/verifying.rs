//! Installed tools, held against their files and their registry.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::stocked::Registry;
use std::fs;

/// A registry with a package that its user has installed.
fn installed() -> Registry {
    let mut registry = Registry::new();
    registry.publish_by(0, ("fs-grep", "1.0.0"));
    registry.home.well(&["install", "fs-grep", "--signer", &registry.signer()]);
    registry
}

/// The same, where the user has heard that it was yanked, and the registry does not say so any more.
fn gone_back() -> Registry {
    let mut registry = installed();
    registry.yank("1.0.0");
    registry.home.well(&["update", "--all"]);
    registry.roll_back();
    registry
}

/// The error code that `verify --all` ends with.
fn verified(registry: &Registry) -> (i32, String) {
    let (exit, code, _) = registry.home.badly(&["verify", "--all"]);
    (exit, code)
}

fn no(code: &str) -> (i32, String) {
    (1, code.to_owned())
}

#[test]
fn test_verify_tool_that_is_what_it_was_says_so() {
    let registry = installed();

    let run = registry.home.run(&["verify", "fs-grep"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("Verified `fs-grep` 1.0.0: sha256:"), "{}", run.stderr);
}

#[test]
fn test_verify_tool_signed_with_a_revoked_key_is_refused() {
    let mut registry = installed();

    registry.revoke();

    assert_eq!(verified(&registry), no("tool-distrusted"));
}

#[test]
fn test_verify_yanked_tool_warns() {
    let mut registry = installed();

    registry.yank("1.0.0");

    let run = registry.home.run(&["verify", "--all"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("warning[tool-yanked]: `fs-grep` 1.0.0 was yanked: it hangs"), "{}", run.stderr);
}

#[test]
fn test_verify_file_with_other_bytes_is_refused() {
    let registry = installed();
    let file = registry.home.components().pop().unwrap();
    fs::remove_file(&file).unwrap();
    fs::write(&file, b"evil").unwrap();

    assert_eq!(verified(&registry), no("component-changed"));
}

#[test]
fn test_verify_new_copy_of_an_older_state_is_refused() {
    let registry = gone_back();

    registry.forget_copy();

    assert_eq!(verified(&registry), no("log-rolled-back"));
}

#[test]
fn test_verify_package_somebody_else_took_over_is_refused() {
    let mut registry = installed();

    registry.usurp();
    registry.forget_copy();

    assert_eq!(verified(&registry), no("identity-changed"));
}

#[test]
fn test_verify_registry_that_rewrote_a_log_in_a_known_copy_is_refused() {
    let mut registry = installed();
    registry.home.well(&["verify", "--all"]);

    registry.usurp();

    assert_eq!(verified(&registry), no("registry-rewritten"));
}

#[test]
fn test_verify_registry_out_of_reach_uses_what_is_known() {
    let registry = installed();
    registry.home.well(&["verify", "--all"]);
    let folder = registry.home.folder();
    fs::rename(folder.join("acme.git"), folder.join("away.git")).unwrap();

    let run = registry.home.run(&["verify", "--all"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("warning[registry-offline]"), "{}", run.stderr);
}

#[test]
fn test_accept_of_a_registry_that_went_back_lets_its_users_go_on() {
    let registry = gone_back();
    assert_eq!(verified(&registry), no("registry-rewritten"));

    let accepted = registry.home.run(&["registry", "accept", &registry.tip()]);
    let after = registry.home.run(&["verify", "--all"]);

    assert!(accepted.stderr.contains("`fs-grep` is trusted as it is there now"), "{}", accepted.stderr);
    assert_eq!((after.code, accepted.code), (Some(0), Some(0)), "{}", after.stderr);
    registry.home.well(&["install", "fs-grep"]);
}

#[test]
fn test_accept_of_a_registry_that_went_back_also_helps_a_new_copy() {
    let registry = gone_back();
    registry.forget_copy();
    assert_eq!(verified(&registry), no("log-rolled-back"));

    registry.home.well(&["registry", "accept", &registry.tip()]);

    registry.home.well(&["verify", "--all"]);
}

#[test]
fn test_accept_of_a_registry_with_another_package_does_not_trust_that() {
    let mut registry = installed();
    registry.usurp();
    assert_eq!(verified(&registry), no("registry-rewritten"));

    registry.home.well(&["registry", "accept", &registry.tip()]);

    assert_eq!(verified(&registry), no("identity-changed"));
}
