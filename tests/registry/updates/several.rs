//! Several tools at once.

use super::messages;
use crate::{
    bare::component,
    stocked::{Registry, net},
};
use serde_json::{Value, json};

/// `fs-grep` and `notes` are installed, there is a newer version of either, and only that of `notes` asks for no more.
fn two() -> Registry {
    let mut registry = Registry::new();
    registry.versions(&[("0.1.0", json!({}))]);
    registry.publish_by(0, ("notes", "1.0.0"));
    for name in ["fs-grep", "notes"] {
        registry.home.well(&["install", name, "--signer", &registry.signer()]);
    }
    registry.versions(&[("0.2.0", net("https://b.test"))]);
    registry.publish_by(0, ("notes", "1.1.0"));
    registry
}

fn versions(registry: &Registry) -> Vec<Value> {
    registry.home.installed().iter().map(|tool| tool["package-version"].clone()).collect()
}

#[test]
fn test_update_of_all_goes_on_after_a_failure_and_says_so() {
    let registry = two();

    let (exit, code, text) = registry.home.badly(&["update", "--all"]);

    assert_eq!((exit, code.as_str()), (1, "install-unasked"), "{text}");
    assert!(text.contains("Updated `notes` 1.0.0 -> 1.1.0"), "{text}");
    assert_eq!(versions(&registry), ["0.1.0", "1.1.0"]);
}

#[test]
fn test_update_of_named_tools_leaves_others_and_checks_names_first() {
    let registry = two();

    let unknown = registry.home.badly(&["update", "notes", "no-such"]);
    let before = versions(&registry);
    let told = messages(&registry.home.well(&["update", "notes", "--message-format", "json"]));

    let last = told.last().map(|update| (&update["outcome"], &update["from"], &update["to"], &update["signers"]));
    let signers = json!([registry.signer()]);
    assert_eq!(last, Some((&json!("updated"), &json!("1.0.0"), &json!("1.1.0"), &signers)));
    assert_eq!((unknown.0, unknown.1.as_str()), (2, "not-installed"));
    assert_eq!(
        (before, versions(&registry)),
        (vec![json!("0.1.0"), json!("1.0.0")], vec![json!("0.1.0"), json!("1.1.0")])
    );
}

#[test]
fn test_update_with_grants_for_several_tools_is_refused() {
    let registry = two();

    for args in [&["update", "--all", "--net", "https://b.test"][..], &["update", "notes", "fs-grep", "--time", "1s"]] {
        let (exit, code, text) = registry.home.badly(args);
        assert_eq!((exit, code.as_str()), (2, "update-grants"), "{text}");
    }
    assert_eq!(versions(&registry), ["0.1.0", "1.0.0"]);
    assert_eq!(registry.home.run(&["update"]).code, Some(2));
}

#[test]
fn test_update_of_tools_from_elsewhere_says_how_to_replace_them() {
    let registry = Registry::new();
    let home = &registry.home;
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));
    home.well(&["install", "demo.wasm", "--allow-unsigned"]);

    let run = home.run(&["update", "--all"]);
    let told = home.well(&["update", "demo", "--message-format", "json"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("warning[update-elsewhere]: `demo` is from a file"), "{}", run.stderr);
    assert!(run.stderr.contains("demo.wasm --allow-unsigned`"), "{}", run.stderr);
    assert!(messages(&told).iter().any(|message| message["outcome"] == "elsewhere"), "{told}");
}
