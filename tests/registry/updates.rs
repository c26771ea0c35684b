//! Updating packages: what is taken, what is asked about, and what is left alone.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::stocked::{Registry, net};
use serde_json::{Value, json};

mod growth;
mod several;
mod states;

/// A registry, and a user who has installed version 0.1.0 of `fs-grep` from it.
pub(crate) fn settled() -> Registry {
    let mut registry = Registry::new();
    registry.versions(&[("0.1.0", net("https://a.test"))]);
    registry.home.well(&["install", "fs-grep", "--signer", &registry.signer(), "--net", "https://a.test"]);
    registry
}

/// The version that is installed, and what it may reach.
pub(crate) fn state(registry: &Registry) -> (Value, Value) {
    let tool = registry.home.installed()[0].clone();
    (tool["package-version"].clone(), tool["granted"]["net"].clone())
}

fn messages(stdout: &str) -> Vec<Value> {
    stdout.lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect()
}

#[test]
fn test_update_to_the_newest_keeps_name_grants_and_counts() {
    let mut registry = Registry::new();
    registry.versions(&[("0.1.0", net("https://a.test"))]);
    let flags = ["--signer", &registry.signer(), "--net", "https://a.test", "--as", "grep", "--time", "5s"];
    registry.home.well(&[&["install", "fs-grep"][..], &flags[..]].concat());
    let counted = "INSERT INTO usage VALUES ('grep', 7, 2, '2026-11-22T10:00:02Z')";
    assert_eq!(registry.home.database().execute(counted, []).ok(), Some(1));
    registry.versions(&[("0.2.0", net("https://a.test")), ("0.3.0", net("https://a.test"))]);

    let run = registry.home.run(&["update", "grep"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("Updated `grep` 0.1.0 -> 0.3.0"), "{}", run.stderr);
    let tool = &registry.home.installed()[0];
    assert_eq!((&tool["name"], &tool["package-version"]), (&json!("grep"), &json!("0.3.0")));
    assert_eq!(
        (&tool["granted"]["net"], &tool["granted"]["limits"]),
        (&json!(["https://a.test"]), &json!({"time": "5s"}))
    );
    assert_eq!((&tool["calls"], &tool["failures"]), (&json!(7), &json!(2)));
    assert_eq!(registry.home.components().len(), 1);
}

#[test]
fn test_update_without_anything_newer_changes_nothing() {
    let registry = settled();
    let before = registry.home.installed();

    let run = registry.home.run(&["update", "--all"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("Current `fs-grep` 0.1.0"), "{}", run.stderr);
    assert_eq!(registry.home.installed(), before);
}

#[test]
fn test_update_dry_run_says_what_would_happen_and_changes_nothing() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", net("https://b.test"))]);
    let (before, trust) = (registry.home.installed(), registry.home.folder().join("home/config/trust.toml"));
    let trusted = std::fs::read(&trust).ok();

    let run = registry.home.run(&["update", "--all", "--dry-run"]);
    let json = registry.home.well(&["update", "fs-grep", "-n", "--message-format", "json"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("Available `fs-grep` 0.1.0 -> 0.2.0"), "{}", run.stderr);
    assert!(run.stderr.contains("Asks for more\n  net https://b.test"), "{}", run.stderr);
    assert!(run.stderr.contains("Asks no longer for\n  net https://a.test"), "{}", run.stderr);
    assert!(run.stderr.contains("cargo kami update fs-grep --allow-net https://b.test"), "{}", run.stderr);
    let told = &messages(&json)[0];
    assert_eq!(
        (&told["reason"], &told["outcome"], &told["to"]),
        (&json!("tool-update"), &json!("available"), &json!("0.2.0"))
    );
    assert_eq!(
        (&told["missing"], &told["changes"]["widened"]),
        (&json!(["--allow-net https://b.test"]), &net("https://b.test"))
    );
    assert_eq!((registry.home.installed(), registry.home.components().len()), (before, 1));
    assert!(trusted.is_some() && std::fs::read(&trust).ok() == trusted);
}

#[test]
fn test_update_out_of_reach_uses_what_is_known() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", net("https://a.test"))]);
    registry.home.well(&["search", "grep"]);
    let folder = registry.home.folder();
    assert!(std::fs::rename(folder.join("acme.git"), folder.join("gone.git")).is_ok());

    let (exit, code, text) = registry.home.badly(&["update", "fs-grep"]);

    assert!(text.contains("warning[registry-offline]"), "{text}");
    assert_eq!((exit, code.as_str()), (101, "remote-missing"), "{text}");
    assert_eq!(state(&registry).0, "0.1.0");
}
