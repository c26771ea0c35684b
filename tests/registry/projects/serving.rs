//! Locked tools, served and run with what the project grants them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::world::World;
use crate::{agent::Agent, bare::component};
use serde_json::json;
use std::fs;

#[test]
fn test_serve_in_a_project_serves_exactly_what_is_locked() {
    let mut world = World::new();
    for (name, version) in [("one-tool", "0.1.0"), ("two-tool", "0.1.0"), ("three-tool", "0.1.0")] {
        world.publish(name, version, &json!({}));
    }
    world.home.write("four.wasm", &component("four-tool", "0.1.0", &json!({})));
    world.home.well(&["install", "four.wasm", "--allow-unsigned"]);
    world.add(&["two-tool", "one-tool"]);
    world.take_away_the_registry();

    let here = Agent::start(&world.home, &[]).tools();
    let one = Agent::start(&world.home, &["two-tool"]).tools();
    world.clone("second");
    let named = Agent::start(&world.home, &["second", "four-tool"]).tools();

    assert_eq!(here, ["one-tool_tool", "two-tool_tool"]);
    assert_eq!(one, ["two-tool_tool"]);
    assert_eq!(named, ["one-tool_tool", "two-tool_tool", "four-tool_tool"]);
}

#[test]
fn test_serve_and_run_grant_what_the_project_grants_and_no_more() {
    let mut world = World::new();
    kami_tests::guest("kitchen").unwrap();
    world.publish_file(&fs::read(kami_tests::target().unwrap().join("kami/kitchen.wasm")).unwrap());
    world.project("notes", &[("note.txt", "milk")]);
    world.add(&["kitchen", "--yes", "--dir", "/data=notes"]);
    let granted = world.file("kami.toml");
    let read = json!({"path": "/data/note.txt"});

    let served = Agent::start(&world.home, &[]).call("read_file", read.clone());
    let ran = world.home.well(&["run", "kitchen", "read_file", &read.to_string()]);
    let version = granted.split('"').nth(1).unwrap();
    world.home.write("kami.toml", format!("[tools]\nkitchen = '{version}'\n").as_bytes());
    let refused = Agent::start(&world.home, &[]).call("read_file", read);

    assert!(granted.contains("dirs = [\"/data=./notes\"]"), "{granted}");
    assert_eq!((served, ran.as_str()), ((false, "milk".to_owned()), "milk\n"));
    assert!(refused.0 && refused.1.contains("`cargo kami add kitchen --dir /data=FOLDER"), "{}", refused.1);
}

#[test]
fn test_run_takes_the_tool_of_the_project_before_the_installed_one() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.publish("fs-grep", "0.2.0", &json!({}));
    world.home.well(&["install", "fs-grep", "--signer", &world.signer()]);
    world.project("one", &[("kami.toml", "")]);
    world.run_in("one", &["add", "fs-grep@0.1"]);

    let inspect = |folder| world.run_in(folder, &["inspect", "fs-grep", "--json"]).2;

    assert!(inspect("one").contains("\"0.1.0\""), "{}", inspect("one"));
    assert!(inspect(".").contains("\"0.2.0\""), "{}", inspect("."));
}

#[test]
fn test_serve_of_a_lock_that_is_not_up_to_date_is_refused() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.home.write("kami.toml", b"[tools]\nfs-grep = '0.1'\n");
    let missing = world.home.badly(&["serve"]);
    world.home.well(&["sync", "--signer", &world.signer()]);
    world.home.write("kami.toml", b"[tools]\nfs-grep = '0.2'\n");

    let outdated = ["serve", "run fs-grep"].map(|line| world.home.badly(&line.split(' ').collect::<Vec<_>>()));

    assert_eq!((missing.0, missing.1.as_str()), (1, "lock-missing"), "{}", missing.2);
    for (exit, code, text) in outdated {
        assert_eq!((exit, code.as_str()), (1, "lock-outdated"), "{text}");
    }
}

#[test]
fn test_serve_takes_in_what_is_locked_anew_and_keeps_what_cannot_be_served() {
    let mut world = World::new();
    for name in ["one-tool", "two-tool"] {
        world.publish(name, "0.1.0", &json!({}));
    }
    world.add(&["one-tool"]);
    let mut agent = Agent::start(&world.home, &[]);
    let before = agent.tools();

    world.add(&["two-tool"]);
    agent.wait_for_tool("two-tool_tool");
    let after = agent.tools();
    world.home.write("kami.toml", b"[tools]\none-tool = '9'\n");
    agent.wait_for_word("warning[serve-project]");

    let still = agent.tools();
    assert_eq!(before, ["one-tool_tool"]);
    assert_eq!([after, still], [["one-tool_tool", "two-tool_tool"]; 2]);
    let (_, stderr) = agent.leave();
    assert!(stderr.contains("`one-tool` is locked at 0.1.0, and ^9 is required"), "{stderr}");
}
