//! Components that are signed by whoever publishes them, and hostile all the same.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::shelf::Shelf;
use crate::bare::{component, with_manifest};
use kami_host::Inspection;
use kami_registry::Sha256;
use serde_json::{Value, json};
use std::fs;

/// What is said of a component that asks for nothing.
fn modest() -> Value {
    json!({"capabilities": {}, "provenance": {"kami": "0.2.0"}})
}

#[test]
fn test_install_signed_bytes_that_are_no_component_is_refused() {
    let whole = component("fs-grep", "1.0.0", &json!({}));
    let cases = [
        ("core-module", b"\0asm\x01\0\0\0".to_vec()),
        ("not-wasm", b"#!/bin/sh\ntouch pwned\n".to_vec()),
        ("not-wasm", Vec::new()),
        ("component-broken", whole.get(..whole.len() - 5).unwrap().to_vec()),
    ];

    for (expected, bytes) in cases {
        let shelf = Shelf::new();
        shelf.publish(&bytes, &modest());
        let (exit, code, text) = shelf.install();

        assert_eq!((exit, code.as_str()), (1, expected), "{text}");
        assert!(shelf.home.installed().is_empty() && shelf.home.components().is_empty(), "{text}");
    }
}

#[test]
fn test_install_without_the_component_says_where_it_was_looked_for() {
    let (shelf, bytes) = (Shelf::new(), component("fs-grep", "1.0.0", &json!({})));
    shelf.publish(&bytes, &modest());
    shelf.lose(&bytes);

    let (exit, code, text) = shelf.install();

    assert_eq!((exit, code.as_str()), (101, "artifact-missing"), "{text}");
    assert!(text.contains(&format!("refs/kami/artifacts/{}", Sha256::of(&bytes).hex())), "{text}");
    assert!(shelf.home.installed().is_empty());
    let checked = shelf.home.badly(&["registry", "check", "acme.git"]);
    assert_eq!((checked.0, checked.1.as_str()), (1, "check-missing"), "{}", checked.2);
}

/// A component that says it asks for nothing, and what is said of all that it has.
fn greedy(component: &[u8], tool: &str) -> (Vec<u8>, Value) {
    let schema = json!({"type": "object", "properties": {"path": {"type": "string"}}});
    let tool = json!({"name": tool, "description": "d", "inputSchema": schema});
    let manifest = json!({
        "version": 1, "abi": "kami:tool@0.2.0", "name": "fs-grep", "packageVersion": "1.0.0", "tools": [tool],
        "capabilities": {},
    });
    let bytes = with_manifest(component, &manifest);
    let inspection = Inspection::read(&bytes).unwrap();
    let (imports, exports) = (inspection.imports(), inspection.exports());
    let facts = json!({"capabilities": {}, "provenance": {"kami": "0.2.0"}, "imports": imports, "exports": exports});
    (bytes, facts)
}

#[test]
fn test_install_component_that_imports_more_than_is_signed_or_asked_for_is_refused() {
    let (bytes, said) = greedy(&fs::read(kami_tests::example("web-fetch").unwrap()).unwrap(), "fetch");

    for (facts, expected) in [(modest(), "package-differs"), (said, "package-import")] {
        let shelf = Shelf::new();
        shelf.publish(&bytes, &facts);
        let (exit, code, text) = shelf.install();

        assert_eq!((exit, code.as_str()), (1, expected), "{text}");
        assert!(shelf.home.installed().is_empty());
    }
}

#[test]
fn test_run_component_that_reaches_for_more_than_it_asks_for_reaches_nothing() {
    let shelf = Shelf::new();
    let (bytes, said) = greedy(&kami_tests::component("kitchen").unwrap(), "read_file");
    shelf.publish(&bytes, &said);
    shelf.home.write("secret.txt", b"hidden");

    let installed = shelf.install();
    let (exit, code, text) = shelf.home.badly(&["run", "fs-grep", "read_file", "--arg", "path=/data/secret.txt"]);
    let granted = shelf.home.badly(&["grant", "fs-grep", "--dir", "/data=."]);

    assert_eq!((installed.0, exit, code.as_str()), (0, 1, "tool-failed"), "{} {text}", installed.2);
    assert!(!text.contains("hidden"), "{text}");
    assert_eq!((granted.0, granted.1.as_str()), (1, "grant-not-asked"), "{}", granted.2);
}

#[test]
fn test_info_shows_where_a_component_is_said_to_come_from_and_install_believes_none_of_it() {
    let (shelf, bytes) = (Shelf::new(), component("fs-grep", "1.0.0", &json!({})));
    let claim = json!({"kami": "0.2.0", "repository": "https://git.example.com/trusted", "commit": "1".repeat(40)});
    shelf.publish(&bytes, &json!({"capabilities": {}, "provenance": claim}));

    let shown = shelf.home.well(&["info", "fs-grep"]);
    let unknown = shelf.home.badly(&["install", "fs-grep", "--yes"]);

    assert!(shown.contains("https://git.example.com/trusted"), "{shown}");
    assert_eq!((unknown.0, shelf.home.installed().len()), (1, 0), "{}", unknown.2);
}

#[test]
fn test_install_version_dated_back_in_the_registry_waits_from_when_it_was_seen() {
    let shelf = Shelf::new();
    shelf.publish(&component("fs-grep", "1.0.0", &json!({})), &modest());
    shelf.install();
    let trust = shelf.home.folder().join("home/config/trust.toml");
    fs::write(&trust, fs::read_to_string(&trust).unwrap() + "\n[policy]\nmin_age = \"3 days\"\n").unwrap();
    let newer = json!({"version": "1.1.0", "capabilities": {}, "provenance": {"kami": "0.2.0"}});
    shelf.publish(&component("fs-grep", "1.1.0", &json!({})), &newer);

    let (exit, code, text) = shelf.home.badly(&["install", "fs-grep@=1.1.0", "--yes"]);

    assert!(shelf.home.well(&["info", "fs-grep"]).contains("2020-01-01"), "it says it is years old");
    assert_eq!((exit, code.as_str()), (1, "release-too-new"), "{text}");
    assert_eq!(shelf.home.installed()[0]["package-version"], "1.0.0");
}
