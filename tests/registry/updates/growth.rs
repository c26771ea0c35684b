//! New versions that ask for more.

use super::{messages, settled, state};
use crate::{
    keys::terminal::converse,
    stocked::{Registry, net},
};
use serde_json::{Value, json};

fn both() -> Value {
    let request = |origin| json!({"origin": origin, "reason": "r"});
    json!({"net": [request("https://a.test"), request("https://b.test")]})
}

/// Version 0.1.0 is installed, and there is 0.2.0 that asks for one origin more.
fn widening(policy: &str) -> Registry {
    let mut registry = settled();
    registry.versions(&[("0.2.0", both())]);
    let path = registry.home.folder().join("home/config/trust.toml");
    let trusted = std::fs::read_to_string(path).unwrap_or_default();
    let policy = format!("\n[policy]\ncapability_growth = \"{policy}\"\n");
    registry.home.write("home/config/trust.toml", (trusted + &policy).as_bytes());
    registry
}

#[test]
fn test_update_that_asks_for_more_stops_where_nobody_can_be_asked() {
    let registry = widening("ask");
    let before = registry.home.installed();

    let (exit, code, text) = registry.home.badly(&["update", "--all"]);

    assert_eq!((exit, code.as_str()), (1, "install-unasked"), "{text}");
    assert!(text.contains("`fs-grep` now asks for more than is granted"), "{text}");
    assert!(text.contains("grant it with `--allow-net https://b.test`"), "{text}");
    assert!(text.contains("`cargo kami grant fs-grep --allow-net https://b.test`"), "{text}");
    assert_eq!((registry.home.installed(), registry.home.components().len()), (before, 1));
}

#[test]
fn test_update_at_a_terminal_asks_and_takes_no_for_an_answer() {
    let registry = widening("ask");
    let answered = |key| {
        let mut command = registry.home.command(&["update", "fs-grep"]);
        converse(command.env_remove("CI"), &[("Install `fs-grep` and grant it --allow-net https://b.test?", key)])
    };

    let no = answered("n\r").map(|run| (run.code, run.stderr.contains("error[install-declined]"), state(&registry)));
    let yes = answered("y\r").map(|run| (run.code, run.stderr.contains("Updated"), state(&registry)));

    assert_eq!(no.ok(), Some((Some(1), true, (json!("0.1.0"), json!(["https://a.test"])))));
    let both = (json!("0.2.0"), json!(["https://a.test", "https://b.test"]));
    assert_eq!(yes.ok(), Some((Some(0), true, both)));
}

#[test]
fn test_update_that_asks_for_more_grants_what_a_flag_grants() {
    let registry = widening("ask");

    registry.home.well(&["update", "fs-grep", "--net", "https://b.test"]);

    assert_eq!(state(&registry), (json!("0.2.0"), json!(["https://a.test", "https://b.test"])));
}

#[test]
fn test_update_that_asks_for_more_grants_nothing_new_by_yes_or_policy() {
    for (policy, flags) in [("ask", &["--yes"][..]), ("allow", &[])] {
        let registry = widening(policy);

        let run = registry.home.run(&[&["update", "fs-grep"][..], flags].concat());

        assert_eq!(run.code, Some(0), "{policy}: {}", run.stderr);
        assert!(run.stderr.contains("cargo kami grant fs-grep --allow-net https://b.test"), "{}", run.stderr);
        assert_eq!(state(&registry), (json!("0.2.0"), json!(["https://a.test"])), "{policy}");
    }
}

#[test]
fn test_growth_that_policy_refuses_stops_every_way_to_install_it() {
    let registry = widening("refuse");
    let before = registry.home.installed();
    let ways: [&[&str]; 5] = [
        &["update", "fs-grep", "--yes", "--net", "https://b.test"],
        &["update", "--all", "--dry-run"],
        &["install", "fs-grep", "--yes"],
        &["install", "fs-grep", "--net", "https://b.test"],
        &["pin", "fs-grep", "0.2.0", "--yes"],
    ];

    for args in ways {
        let (exit, code, text) = registry.home.badly(args);
        assert_eq!((exit, code.as_str()), (1, "growth-refused"), "{args:?}: {text}");
    }
    assert_eq!(registry.home.installed(), before);
}

#[test]
fn test_growth_of_a_file_obeys_the_policy_too() {
    let registry = widening("refuse");
    let home = &registry.home;
    home.write("demo.wasm", &crate::bare::component("demo", "0.1.0", &json!({})));
    home.well(&["install", "demo.wasm", "--allow-unsigned"]);
    home.write("demo.wasm", &crate::bare::component("demo", "0.2.0", &net("https://b.test")));

    let (exit, code, text) = home.badly(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);

    assert_eq!((exit, code.as_str()), (1, "growth-refused"), "{text}");
}

#[test]
fn test_update_in_json_tells_what_stopped_it_and_never_asks() {
    let registry = widening("ask");

    let run = registry.home.run(&["update", "--all", "--message-format", "json"]);

    let told = messages(&run.stdout);
    let (error, update) = (&told[told.len() - 2], &told[told.len() - 1]);
    assert_eq!((run.code, &error["reason"], &error["code"]), (Some(1), &json!("error"), &json!("install-unasked")));
    assert_eq!((&update["outcome"], &update["code"]), (&json!("failed"), &json!("install-unasked")));
    assert_eq!((&update["from"], &update["to"]), (&json!("0.1.0"), &Value::Null));
}
