//! Newer files in the place of older ones, and what becomes of grants.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use serde_json::{Value, json};

fn net(origins: &[&str]) -> Value {
    let requests: Vec<Value> = origins.iter().map(|origin| json!({"origin": origin, "reason": "r"})).collect();
    json!({"net": requests})
}

/// A home with version 0.1.0 of a tool that asks for one origin and has it.
fn settled() -> Home {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &net(&["https://a.test"])));
    home.well(&["install", "demo.wasm", "--allow-unsigned", "--net", "https://*"]);
    home
}

fn state(home: &Home) -> (Value, Value) {
    let tool = home.installed()[0].clone();
    (tool["package-version"].clone(), tool["granted"]["net"].clone())
}

#[test]
fn test_install_newer_file_that_asks_for_the_same_keeps_its_grants() {
    let home = settled();
    home.write("demo.wasm", &component("demo", "0.2.0", &net(&["https://a.test"])));

    let run = home.run(&["install", "demo.wasm", "--allow-unsigned"]);

    assert!(run.stderr.contains("Updated `demo` 0.1.0 -> 0.2.0"), "{}", run.stderr);
    assert_eq!(state(&home), (json!("0.2.0"), json!(["https://a.test"])));
    assert_eq!(home.components().len(), 1);
}

#[test]
fn test_install_newer_file_that_asks_for_more_stops_until_that_is_granted() {
    let home = settled();
    home.write("demo.wasm", &component("demo", "0.2.0", &net(&["https://a.test", "https://b.test"])));

    let (exit, code, text) = home.badly(&["install", "demo.wasm", "--allow-unsigned"]);
    let before = state(&home);
    home.well(&["install", "demo.wasm", "--allow-unsigned", "--net", "https://b.test"]);

    assert_eq!((exit, code.as_str()), (1, "install-unasked"));
    assert!(text.contains("grant it with `--allow-net https://b.test`,"), "{text}");
    assert_eq!(before, (json!("0.1.0"), json!(["https://a.test"])));
    assert_eq!(state(&home), (json!("0.2.0"), json!(["https://a.test", "https://b.test"])));
}

#[test]
fn test_install_newer_file_never_gets_more_from_an_old_wide_grant() {
    let home = settled();
    home.write("demo.wasm", &component("demo", "0.2.0", &net(&["https://a.test", "https://evil.test"])));

    home.well(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);

    assert_eq!(state(&home).1, json!(["https://a.test"]));
}

#[test]
fn test_install_newer_file_that_asks_for_less_loses_the_rest() {
    let home = settled();
    home.write("demo.wasm", &component("demo", "0.2.0", &json!({})));

    home.well(&["install", "demo.wasm", "--allow-unsigned"]);

    assert_eq!(state(&home), (json!("0.2.0"), json!([])));
}

#[test]
fn test_grant_and_revoke_change_what_is_kept() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &net(&["https://*.test", "https://b.example"])));
    home.well(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);

    let shown = home.well(&["grant", "demo", "--net", "https://a.test", "--net", "https://b.example"]);
    let granted = state(&home).1;
    let absent = home.badly(&["revoke", "demo", "--net", "https://x.test"]);
    home.well(&["revoke", "demo", "--net", "https://a.test"]);

    assert!(
        shown.starts_with("Granted\n  net https://a.test\n  net https://b.example\nNot granted\n  none\n"),
        "{shown}"
    );
    assert_eq!(granted, json!(["https://a.test", "https://b.example"]));
    assert_eq!((absent.0, absent.1.as_str()), (2, "grant-absent"), "{}", absent.2);
    assert_eq!(state(&home).1, json!(["https://b.example"]));
    home.well(&["revoke", "demo", "--all"]);
    assert_eq!(state(&home).1, json!([]));
}

#[test]
fn test_grant_of_what_is_not_asked_for_or_installed_is_refused() {
    let home = settled();
    let table = [
        (vec!["grant", "demo", "--net", "https://b.test"], (1, "grant-not-asked")),
        (vec!["grant", "demo", "--env", "HOME"], (1, "grant-not-asked")),
        (vec!["grant", "demo"], (2, "grant-nothing")),
        (vec!["grant", "dmeo", "--net", "https://a.test"], (2, "not-installed")),
        (vec!["grants", "dmeo"], (2, "not-installed")),
        (vec!["revoke", "dmeo", "--all"], (2, "not-installed")),
        (vec!["uninstall", "dmeo"], (2, "not-installed")),
    ];

    for (args, expected) in table {
        let (exit, code, text) = home.badly(&args);
        assert_eq!((exit, code.as_str()), expected, "{args:?}: {text}");
    }
}

#[test]
fn test_uninstall_leaves_nothing_behind() {
    let home = settled();

    home.well(&["uninstall", "demo"]);

    assert!(home.installed().is_empty() && home.components().is_empty());
    assert!(home.run(&["list"]).stderr.contains("nothing is installed"));
}
