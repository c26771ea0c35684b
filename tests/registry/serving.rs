//! Installed tools, served while they are installed, granted and removed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{agent::Agent, bare::component, home::Home};
use kami_tests::Run;
use serde_json::json;
use std::{fs, process::Stdio};

fn install(home: &Home, name: &str, version: &str) {
    let file = format!("{name}.wasm");
    home.write(&file, &component(name, version, &json!({})));
    home.well(&["install", &file, "--allow-unsigned"]);
}

fn install_kitchen(home: &Home) {
    kami_tests::guest("kitchen").unwrap();
    let built = kami_tests::target().unwrap().join("kami/kitchen.wasm");
    home.write("kitchen.wasm", &fs::read(built).unwrap());
    home.well(&["install", "kitchen.wasm", "--allow-unsigned", "--yes"]);
}

#[test]
fn test_serve_installed_follows_installs_and_uninstalls() {
    let home = Home::new();
    let mut agent = Agent::start(&home, &["--installed"]);
    let mut seen = vec![agent.tools()];

    install(&home, "one", "0.1.0");
    agent.wait_for_change();
    seen.push(agent.tools());
    install(&home, "two", "0.1.0");
    agent.wait_for_change();
    seen.push(agent.tools());
    home.well(&["uninstall", "one"]);
    agent.wait_for_change();
    seen.push(agent.tools());

    assert_eq!(seen, [vec![], vec!["one_tool"], vec!["one_tool", "two_tool"], vec!["two_tool"]]);
    assert_eq!(agent.leave().0, Some(0));
}

#[test]
fn test_serve_grants_take_effect_at_once_and_calls_are_counted() {
    let home = Home::new();
    home.write("note.txt", b"milk");
    install_kitchen(&home);
    let mut agent = Agent::start(&home, &["kitchen"]);
    let arguments = json!({"path": "/data/note.txt"});

    let (failed, text) = agent.call("read_file", arguments.clone());
    home.well(&["grant", "kitchen", "--dir", "/data=."]);
    let granted = agent.call_until_well("read_file", &arguments);
    let (exit, stderr) = agent.leave();

    assert!(failed && text.contains("allow it with `cargo kami grant kitchen --dir /data=FOLDER:rw`"), "{text}");
    assert_eq!((granted.as_str(), exit), ("milk", Some(0)), "{stderr}");
    let tool = &home.installed()[0];
    assert!(tool["calls"].as_u64() >= Some(2) && tool["failures"].as_u64() >= Some(1), "{tool}");
}

#[test]
fn test_serve_without_a_project_serves_what_is_installed() {
    let home = Home::new();
    install(&home, "one", "0.1.0");

    let tools = Agent::start(&home, &[]).tools();

    assert_eq!(tools, ["one_tool"]);
}

#[test]
fn test_serve_named_tool_is_alone_and_in_its_place() {
    let home = Home::new();
    for name in ["one", "two", "three"] {
        install(&home, name, "0.1.0");
    }

    let named = Agent::start(&home, &["two"]).tools();
    let all = Agent::start(&home, &["two", "one.wasm", "--installed"]).tools();

    assert_eq!(named, ["two_tool"]);
    assert_eq!(all, ["two_tool", "one_one_tool", "one_one_tool_2", "three_tool"]);
}

#[test]
fn test_serve_damaged_component_is_left_out_and_named() {
    let home = Home::new();
    install(&home, "good", "0.1.0");
    install(&home, "evil", "0.1.0");
    let paths = home.components();
    let evil = paths.iter().find(|path| fs::read(path).unwrap().windows(4).any(|part| part == b"evil")).unwrap();
    fs::remove_file(evil).unwrap();
    fs::write(evil, "other bytes").unwrap();

    let mut agent = Agent::start(&home, &["--installed"]);
    let tools = agent.tools();
    let (_, stderr) = agent.leave();
    let mut alone = home.command(&["serve", "evil"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let _open = alone.stdin.take();
    let named: Run = alone.wait_with_output().unwrap().into();

    assert_eq!(tools, ["good_tool"]);
    assert!(stderr.contains("warning[serve-tool]: the tool `evil` is not served: "), "{stderr}");
    assert!(named.code == Some(1) && named.stderr.contains("error[component-changed]"), "{}", named.stderr);
}

#[test]
fn test_serve_tool_changed_without_a_trace_is_listed_and_never_runs() {
    let home = Home::new();
    install_kitchen(&home);
    let path = home.components().remove(0);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::remove_file(&path).unwrap();
    fs::write(&path, bytes).unwrap();

    let mut agent = Agent::start(&home, &["--installed"]);
    let tools = agent.tools();
    let (failed, text) = agent.call("nothing", json!({}));

    assert!(tools.contains(&"nothing".to_owned()), "{tools:?}");
    assert!(failed && text.starts_with("the component cannot be read\nhint: "), "{text}");
    assert!(text.contains("cargo kami verify"), "{text}");
}

#[test]
fn test_serve_store_that_becomes_newer_is_told_and_served_on() {
    let home = Home::new();
    install(&home, "one", "0.1.0");
    let mut agent = Agent::start(&home, &["--installed"]);
    agent.tools();

    home.database().pragma_update(None, "user_version", 99).unwrap();
    agent.wait_for_word("warning[serve-store]");
    let tools = agent.tools();
    let (_, stderr) = agent.leave();

    assert_eq!(tools, ["one_tool"]);
    assert_eq!(stderr.matches("warning[serve-store]").count(), 1, "{stderr}");
}
