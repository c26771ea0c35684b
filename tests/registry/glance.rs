//! How things are, at a glance.

use crate::{
    bare::component,
    stocked::{Registry, net},
    updates::settled,
};
use kami_tests::Run;
use serde_json::{Value, json};
use std::fs;

fn status(registry: &Registry) -> (Run, Value) {
    let run = registry.home.run(&["status"]);
    let json = registry.home.run(&["status", "--json"]);
    assert_eq!(run.code, json.code);
    (run, serde_json::from_str(&json.stdout).unwrap_or_default())
}

#[test]
fn test_status_of_what_is_in_order_is_short_and_well() {
    let registry = settled();

    let (run, json) = status(&registry);

    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let tools = "Tools\nfs-grep  0.1.0  newest known\n";
    assert!(run.stdout.starts_with("Registries\n* acme  1 package  reached just now  "), "{}", run.stdout);
    assert!(run.stdout.trim_end().ends_with(tools.trim_end()), "{}", run.stdout);
    assert_eq!((&json["wrong"], &json["next"]), (&json!(false), &json!([])));
    assert_eq!((&json["registries"][0]["name"], &json["registries"][0]["finding"]), (&json!("acme"), &Value::Null));
}

#[test]
fn test_status_of_old_pinned_yanked_and_unsigned_tools_says_what_to_type() {
    let mut registry = settled();
    registry.home.write("demo.wasm", &component("demo", "0.1.0", &net("https://b.test")));
    registry.home.well(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);
    registry.home.well(&["install", "fs-grep", "--as", "kept", "--yes"]);
    registry.home.well(&["pin", "kept"]);
    registry.versions(&[("0.2.0", net("https://a.test"))]);
    registry.yank("0.1.0");

    let (run, json) = status(&registry);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let lines = [
        "demo     0.1.0           not from a registry  unsigned, not all granted",
        "fs-grep  0.1.0           0.2.0 is there       yanked",
        "kept     0.1.0 (pinned)  0.2.0 is there       yanked, not all granted",
        "cargo kami update fs-grep\n",
        "cargo kami grant demo --allow-net https://b.test\n",
    ];
    lines.iter().for_each(|line| assert!(run.stdout.contains(line), "{line}: {}", run.stdout));
    assert!(!run.stdout.contains("update kept"), "{}", run.stdout);
    assert!(run.stderr.contains("warning[tool-yanked]: `fs-grep` 0.1.0 was yanked: it hangs"), "{}", run.stderr);
    let tool = &json["tools"][1];
    assert_eq!((&tool["newer"], &tool["findings"][0]["code"]), (&json!("0.2.0"), &json!("tool-yanked")));
}

#[test]
fn test_status_of_a_distrusted_tool_is_wrong() {
    let mut registry = settled();
    registry.revoke();

    let (run, json) = status(&registry);

    assert_eq!((run.code, &json["wrong"]), (Some(1), &json!(true)));
    assert!(run.stdout.contains("distrusted") && run.stderr.contains("error[tool-distrusted]"), "{}", run.stderr);
    assert_eq!(json["next"], json!(["cargo kami uninstall fs-grep"]));
}

#[test]
fn test_status_of_a_registry_out_of_reach_tells_what_is_known() {
    let registry = settled();
    let folder = registry.home.folder();
    assert!(fs::rename(folder.join("acme.git"), folder.join("gone.git")).is_ok());

    let (run, json) = status(&registry);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("warning[registry-offline]: `acme` is asked in the form"), "{}", run.stderr);
    assert!(run.stdout.contains("fs-grep  0.1.0  newest known"), "{}", run.stdout);
    assert_eq!(json["registries"][0]["finding"]["code"], json!("registry-offline"));
}

#[test]
fn test_status_of_a_registry_that_broke_its_rules_is_wrong() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", json!({}))]);
    registry.home.well(&["update", "--all"]);
    registry.roll_back();

    let (run, json) = status(&registry);

    assert_eq!((run.code, &json["wrong"]), (Some(1), &json!(true)), "{}", run.stderr);
    assert!(run.stderr.contains("error[registry-rewritten]: `acme`: the registry broke its rules"), "{}", run.stderr);
    assert!(run.stdout.contains("fs-grep  0.2.0  newest known"), "{}", run.stdout);
}

#[test]
fn test_status_of_a_tool_whose_registry_is_forgotten_does_not_call_it_the_newest() {
    let registry = settled();
    registry.home.well(&["registry", "remove", "acme"]);

    let (run, json) = status(&registry);

    assert!(run.stdout.contains("fs-grep  0.1.0  registry not known"), "{}", run.stdout);
    assert!(run.stderr.contains("hint: add it again with `cargo kami registry add`"), "{}", run.stderr);
    assert_eq!((run.code, &json["next"]), (Some(0), &json!([])));
}

#[test]
fn test_list_with_a_filter_shows_what_fits_and_says_when_nothing_does() {
    let registry = settled();
    registry.home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));
    registry.home.well(&["install", "demo.wasm", "--allow-unsigned"]);

    let (name, source) =
        (registry.home.well(&["list", "--filter", "grep"]), registry.home.well(&["list", "--filter", "demo.wasm"]));
    let (json, none) =
        (registry.home.well(&["list", "--filter", "grep", "--json"]), registry.home.run(&["list", "--filter", "zzz"]));

    assert!(name.contains("fs-grep") && !name.contains("demo"), "{name}");
    assert!(source.contains("demo") && !source.contains("fs-grep"), "{source}");
    assert_eq!(serde_json::from_str::<Value>(&json).ok().and_then(|tools| Some(tools.as_array()?.len())), Some(1));
    assert_eq!((none.code, none.stderr.as_str()), (Some(0), "nothing that is installed has `zzz` in it\n"));
}
