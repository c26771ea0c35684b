//! Installing from files: what is refused, what is asked, what is kept.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    bare::{component, with_manifest},
    home::Home,
};
use serde_json::{Value, json};
use std::{fs, os::unix::fs::PermissionsExt};

fn asking() -> Value {
    json!({
        "net": [{"origin": "https://api.example.com", "reason": "the forecast"}],
        "fs": [{"guest": "/data", "access": "read-write", "reason": "the notes"}],
        "env": [{"name": "API_KEY", "secret": true, "reason": "log in"}],
        "mcp": ["elicitation"],
    })
}

fn granted(home: &Home) -> Value {
    home.installed()[0]["granted"].clone()
}

#[test]
fn test_install_unsigned_is_refused_until_it_is_allowed() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));

    let (exit, code, text) = home.badly(&["install", "demo.wasm"]);
    let before = home.installed();
    home.well(&["install", "demo.wasm", "--allow-unsigned"]);

    assert_eq!((exit, code.as_str(), before.len()), (1, "unsigned", 0), "{text}");
    let tool = &home.installed()[0];
    assert_eq!(
        (&tool["name"], &tool["package-version"], &tool["unsigned"]),
        (&json!("demo"), &json!("0.1.0"), &json!(true))
    );
    assert!(home.well(&["list"]).starts_with("demo  0.1.0  unsigned  never called  "));
    let mode = fs::metadata(&home.components()[0]).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o444);
}

#[test]
fn test_install_with_nobody_to_ask_names_the_flags_and_installs_nothing() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &asking()));

    let (exit, code, text) = home.badly(&["install", "demo.wasm", "--allow-unsigned", "--env", "API_KEY"]);

    assert_eq!((exit, code.as_str()), (1, "install-unasked"));
    let flags = "grant it with `--allow-net https://api.example.com` `--dir /data=FOLDER:rw` `--allow-mcp elicitation`, or install it with `--yes`";
    assert!(text.contains("net https://api.example.com") && text.contains(flags), "{text}");
    assert!(home.installed().is_empty() && home.components().is_empty());
}

#[test]
fn test_install_with_all_flags_asks_nothing_and_keeps_them() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &asking()));
    let flags = [
        "--net",
        "https://*.example.com",
        "--dir",
        "/data=.:rw",
        "--env",
        "API_KEY=command:pass show key",
        "--allow-mcp",
        "elicitation",
    ];

    home.well(&[&["install", "demo.wasm", "--allow-unsigned", "--time", "2s"], &flags[..]].concat());

    let folder = fs::canonicalize(home.folder()).unwrap();
    let expected = json!({
        "net": ["https://api.example.com"],
        "dirs": [{"guest": "/data", "host": folder, "access": "read-write"}],
        "env": ["API_KEY=command:pass show key"],
        "mcp": ["elicitation"],
        "limits": {"time": "2s"},
    });
    assert_eq!(granted(&home), expected);
}

#[test]
fn test_install_yes_grants_nothing_by_itself() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &asking()));

    let run = home.run(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);

    let grant = "cargo kami grant demo --allow-net https://api.example.com --dir /data=FOLDER:rw --env API_KEY --allow-mcp elicitation";
    assert!(run.stderr.contains(grant), "{}", run.stderr);
    assert_eq!(granted(&home), json!({"net": [], "dirs": [], "env": [], "mcp": [], "limits": {}}));
}

#[test]
fn test_install_flag_for_what_is_not_asked_for_is_refused() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &asking()));

    let (exit, code, text) = home.badly(&["install", "demo.wasm", "--allow-unsigned", "--yes", "--env", "HOME"]);

    assert_eq!((exit, code.as_str(), home.installed().len()), (1, "grant-not-asked", 0), "{text}");
}

#[test]
fn test_install_a_written_out_secret_is_refused_and_not_repeated() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &asking()));

    let (exit, code, text) = home.badly(&["install", "demo.wasm", "--allow-unsigned", "--env", "API_KEY=hunter2"]);

    assert_eq!((exit, code.as_str()), (2, "grant-env-literal"));
    assert!(!text.contains("hunter2") && text.contains("--env API_KEY=file:PATH"), "{text}");
}

#[test]
fn test_install_a_file_that_is_no_component_changes_nothing() {
    let home = Home::new();
    let web = fs::read(kami_tests::example("web-fetch").unwrap()).unwrap();
    let silent = json!({"version": 1, "abi": "kami:tool@0.2.0", "name": "web", "packageVersion": "0.1.0", "tools": []});
    let broken = component("demo", "0.1.0", &json!({}));
    let cases = [
        ("not-wasm", b"#!/bin/sh".to_vec()),
        ("core-module", b"\0asm\x01\0\0\0".to_vec()),
        ("component-broken", broken[..broken.len() - 3].to_vec()),
        ("import-undeclared", with_manifest(&web, &silent)),
        ("install-name", component("No Name", "0.1.0", &json!({}))),
    ];

    for (expected, bytes) in cases {
        home.write("file.wasm", &bytes);
        let (_, code, text) = home.badly(&["install", "file.wasm", "--allow-unsigned"]);
        assert_eq!(code, expected, "{text}");
    }
    assert_eq!(home.badly(&["install", "no-such.wasm", "--allow-unsigned"]).1, "file-missing");
    assert!(home.installed().is_empty());
}
