//! Pinned tools: what leaves them alone, and what moves them.

use crate::{
    bare::component,
    stocked::net,
    updates::{settled, state},
};
use serde_json::json;

#[test]
fn test_pin_what_is_installed_is_left_alone_until_it_is_unpinned() {
    let mut registry = settled();
    let home = || &registry.home;
    home().well(&["pin", "fs-grep"]);
    let pinned = home().well(&["list"]);
    registry.versions(&[("0.2.0", net("https://a.test"))]);
    let home = &registry.home;

    let run = home.run(&["update", "--all"]);
    let (exit, code, text) = home.badly(&["install", "fs-grep"]);
    let again = home.run(&["install", "fs-grep@0.1.0"]);
    let kept = state(&registry).0;
    home.well(&["unpin", "fs-grep"]);
    home.well(&["update", "fs-grep"]);

    assert!(pinned.contains("0.1.0 (pinned)"), "{pinned}");
    assert_eq!((run.code, kept), (Some(0), json!("0.1.0")), "{}", run.stderr);
    assert!(run.stderr.contains("Pinned `fs-grep` 0.1.0, though there is 0.2.0"), "{}", run.stderr);
    assert_eq!((exit, code.as_str()), (1, "tool-pinned"), "{text}");
    assert_eq!(again.code, Some(0), "{}", again.stderr);
    assert_eq!(state(&registry).0, "0.2.0");
}

#[test]
fn test_pin_of_a_version_goes_there_and_stays_also_if_it_is_older() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", net("https://a.test")), ("0.3.0", net("https://a.test"))]);
    let home = &registry.home;

    let up = home.run(&["pin", "fs-grep", "0.3.0"]);
    let down = home.run(&["pin", "fs-grep", "0.2.0"]);
    home.well(&["update", "--all"]);

    assert!(up.code == Some(0) && up.stderr.contains("Updated `fs-grep` 0.1.0 -> 0.3.0"), "{}", up.stderr);
    assert!(down.code == Some(0) && down.stderr.contains("Downgraded `fs-grep` 0.3.0 -> 0.2.0"), "{}", down.stderr);
    assert!(down.stderr.contains("Pinned `fs-grep` 0.2.0"), "{}", down.stderr);
    assert_eq!(state(&registry), (json!("0.2.0"), json!(["https://a.test"])));
    assert_eq!(home.installed()[0]["pinned"], json!(true));
}

#[test]
fn test_pin_refuses_what_install_refuses_and_changes_nothing() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", net("https://a.test")), ("0.3.0", net("https://b.test"))]);
    registry.yank("0.2.0");
    let home = &registry.home;
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));
    home.well(&["install", "demo.wasm", "--allow-unsigned"]);
    let before = home.installed();
    let cases: [(&[&str], (i32, &str)); 6] = [
        (&["pin", "fs-grep", "0.2.0"], (101, "all-yanked")),
        (&["pin", "fs-grep", "0.3.0"], (1, "install-unasked")),
        (&["pin", "fs-grep", "9.0.0"], (101, "no-such-version")),
        (&["pin", "demo", "0.2.0"], (2, "pin-elsewhere")),
        (&["pin", "no-such"], (2, "not-installed")),
        (&["pin", "fs-grep", "--net", "https://a.test"], (2, "pin-grants")),
    ];

    for (args, expected) in cases {
        let (exit, code, text) = home.badly(args);
        assert_eq!((exit, code.as_str()), expected, "{args:?}: {text}");
    }
    assert_eq!(home.installed(), before);
}

#[test]
fn test_pin_and_unpin_in_json_carry_the_tool() {
    let registry = settled();

    let pinned = registry.home.well(&["pin", "fs-grep", "--message-format", "json"]);
    let unpinned = registry.home.well(&["unpin", "fs-grep", "--message-format", "json"]);

    let read = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap_or_default();
    assert_eq!((&read(&pinned)["reason"], &read(&pinned)["pinned"]), (&json!("tool-pinned"), &json!(true)));
    assert_eq!((&read(&unpinned)["reason"], &read(&unpinned)["pinned"]), (&json!("tool-unpinned"), &json!(false)));
}
