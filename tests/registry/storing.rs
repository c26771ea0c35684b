//! The store under stress: many processes at once, and processes that are killed.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{agent::Agent, home::Home, stocked::net, updates::settled};
use serde_json::json;
use std::{
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

/// Whether every tool has its file, and every file its tool.
fn assert_whole(home: &Home) {
    assert_eq!(home.run(&["repair"]).code, Some(0));
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
    let tools = home.installed();
    // what a killed process was writing lies there for a while under another name
    let files = home.components();
    assert_eq!(files.iter().filter(|path| path.extension().is_some()).count(), tools.len(), "{files:?}");
}

/// One step of somebody who installs, grants, revokes and removes; the answer may be no, but never an accident.
fn step(home: &Home, number: usize) {
    let name = format!("tool-{}", number % 4);
    let file = format!("{name}.wasm");
    let args: [&[&str]; 4] = [
        &["install", &file, "--allow-unsigned", "--yes"],
        &["grant", &name, "--net", "https://a.test", "--env", "KEY"],
        &["revoke", &name, "--all"],
        &["uninstall", &name],
    ];
    let run = home.run(args[number / 4 % 4]);
    assert!(matches!(run.code, Some(0 | 2)), "{:?}: {}", args[number / 4 % 4], run.stderr);
    assert!(run.code == Some(0) || run.stderr.contains("error[not-installed]"), "{}", run.stderr);
}

#[test]
fn test_store_eight_processes_while_serving_stays_whole() {
    let home = Home::new();
    home.write_tools(4);
    let mut agent = Agent::start(&home, &["--installed"]);

    thread::scope(|scope| {
        for process in 0..8 {
            let home = &home;
            scope.spawn(move || (0..16).for_each(|number| step(home, process * 5 + number)));
        }
        (0..40).for_each(|_| drop(agent.tools()));
    });

    assert_whole(&home);
    home.well(&["install", "tool-3.wasm", "--allow-unsigned", "--yes"]);
    agent.wait_for_tool("tool-3_tool");
    assert_eq!(agent.leave().0, Some(0));
}

/// Starts it, and ends it after that time whatever it is doing.
fn kill(home: &Home, args: &[&str], after: Duration) {
    let mut child = home.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    thread::sleep(after);
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn test_store_killed_at_any_moment_stays_whole() {
    let home = Home::new();
    home.write_tools(4);
    let start = Instant::now();
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
    let whole = start.elapsed();

    for round in 0_u32..100 {
        let args: &[&str] = match round % 3 {
            0 => &["install", "tool-1.wasm", "--allow-unsigned", "--yes", "--net", "https://a.test"],
            1 => &["uninstall", "tool-1"],
            _ => &["install", "tool-2.wasm", "--allow-unsigned", "--yes", "--as", "tool-1"],
        };
        kill(&home, args, whole * (round * 37 % 100) / 100);
        for tool in home.installed() {
            home.well(&["inspect", tool["name"].as_str().unwrap()]);
        }
    }

    assert_whole(&home);
}

#[test]
fn test_update_killed_at_any_moment_leaves_the_old_or_the_new() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", net("https://a.test"))]);
    let home = &registry.home;
    let start = Instant::now();
    home.well(&["update", "fs-grep"]);
    let whole = start.elapsed();
    let mut seen = [0, 0];

    for round in 0_u32..100 {
        let args: &[&str] = match round % 2 {
            0 => &["install", "fs-grep@0.1.0"],
            _ => &["update", "fs-grep"],
        };
        kill(home, args, whole * (round * 37 % 110) / 100);
        let tool = &home.installed()[0];
        seen[usize::from(tool["package-version"] == "0.2.0")] += 1;
        assert_eq!(tool["granted"]["net"], json!(["https://a.test"]), "{tool}");
        home.well(&["verify", "fs-grep"]);
    }

    assert!(seen.iter().all(|times| *times > 0), "no kill came before the end, or none after it: {seen:?}");
    home.well(&["update", "fs-grep"]);
    assert_eq!(home.installed()[0]["package-version"], "0.2.0");
    assert_eq!(home.run(&["repair"]).code, Some(0));
}
