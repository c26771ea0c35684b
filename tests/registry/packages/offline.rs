//! Packages whose registry is gone.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::Registry;
use crate::bare::component;
use serde_json::json;
use std::fs;

#[test]
fn test_install_again_without_the_registry_takes_the_component_from_the_store() {
    let mut registry = Registry::new();
    registry.publish("0.1.0", &json!({}), &component("fs-grep", "0.1.0", &json!({})));
    let home = &registry.home;
    home.well(&["install", "fs-grep", "--signer", &registry.signer()]);

    fs::remove_dir_all(home.folder().join("acme.git")).unwrap();
    home.well(&["install", "fs-grep", "--as", "grep"]);
    home.well(&["uninstall", "fs-grep", "grep"]);
    let (exit, code, text) = home.badly(&["install", "fs-grep"]);

    assert_eq!((exit, code.as_str()), (101, "remote-missing"), "{text}");
}

#[test]
fn test_info_of_an_unknown_package_says_that_the_registry_was_not_reached() {
    let mut registry = Registry::new();
    registry.publish("0.1.0", &json!({}), &component("fs-grep", "0.1.0", &json!({})));
    let home = &registry.home;
    home.well(&["info", "fs-grep"]);

    fs::remove_dir_all(home.folder().join("acme.git")).unwrap();
    let (exit, code, text) = home.badly(&["info", "web-fetch"]);

    assert_eq!((exit, code.as_str()), (101, "package-unpublished"), "{text}");
    assert!(text.contains("warning[remote-missing]") && text.contains("what `acme` held"), "{text}");
}
