//! Installed tools, run by name.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::home::Home;
use serde_json::json;
use std::fs;

/// A home with the component that has a tool for everything.
fn kitchen(flags: &[&str]) -> Home {
    let home = Home::new();
    kami_tests::guest("kitchen").unwrap();
    let built = kami_tests::target().unwrap().join("kami/kitchen.wasm");
    home.write("kitchen.wasm", &fs::read(built).unwrap());
    home.well(&[&["install", "kitchen.wasm", "--allow-unsigned", "--yes"], flags].concat());
    fs::remove_file(home.folder().join("kitchen.wasm")).unwrap();
    home
}

#[test]
fn test_run_installed_tool_by_name_has_its_grants_and_is_counted() {
    let home = kitchen(&["--dir", "/data=.", "--env", "GREETING=command:echo hello"]);
    home.write("note.txt", b"milk");

    let read = home.well(&["run", "kitchen", "read_file", "--arg", "path=/data/note.txt"]);
    let greeting = home.well(&["run", "kitchen", "env", "--arg", "name=GREETING"]);
    let refused = home.badly(&["run", "kitchen", "write_file", r#"{"path": "/data/a", "text": "b"}"#]);

    assert_eq!((read.as_str(), greeting.as_str()), ("milk\n", "hello\n"));
    assert_eq!((refused.0, refused.1.as_str()), (1, "tool-failed"));
    let tool = &home.installed()[0];
    assert_eq!((&tool["calls"], &tool["failures"]), (&json!(3), &json!(1)));
    assert!(tool["last-used"].is_string());
}

#[test]
fn test_run_installed_tool_without_a_grant_names_the_command() {
    let home = kitchen(&[]);

    let (exit, _, text) = home.badly(&["run", "kitchen", "read_file", "--arg", "path=/data/note.txt"]);
    let listed = home.well(&["run", "kitchen"]);

    let hint = "the component asks for the folder /data (the files to read, list and write): \
                grant it with cargo kami grant kitchen --dir /data=FOLDER:rw\n";
    assert!(exit == 1 && text.contains(hint), "{text}");
    assert!(listed.contains("read_file"), "{listed}");
}

#[test]
fn test_run_flags_hold_for_one_call() {
    let home = kitchen(&["--env", "GREETING=command:echo hello"]);

    let once = home.well(&["run", "kitchen", "env", "--arg", "name=GREETING", "--env", "GREETING=salut"]);
    let again = home.well(&["run", "kitchen", "env", "--arg", "name=GREETING"]);

    assert_eq!((once.as_str(), again.as_str()), ("salut\n", "hello\n"));
}

#[test]
fn test_run_variable_without_a_value_is_warned_of() {
    let home = kitchen(&["--env", "GREETING=env:KAMI_NO_SUCH_VARIABLE"]);

    let (exit, _, text) = home.badly(&["run", "kitchen", "env", "--arg", "name=GREETING"]);

    let warning = "warning[grant-valueless]: `kitchen` gets no value for its variable `GREETING` from \
                   `env:KAMI_NO_SUCH_VARIABLE`: it is not set, or empty";
    assert!(exit == 1 && text.contains(warning), "{text}");
}

#[test]
fn test_run_stored_limits_hold() {
    let home = kitchen(&["--time", "300ms"]);

    let (_, code, text) = home.badly(&["run", "kitchen", "sleep", "--arg", "ms=5000"]);
    home.well(&["grant", "kitchen", "--time", "60s"]);

    assert_eq!(code, "timed-out", "{text}");
    home.well(&["run", "kitchen", "sleep", "--arg", "ms=400"]);
}

#[test]
fn test_run_folder_of_the_same_name_is_not_taken_for_the_tool() {
    let home = kitchen(&[]);
    fs::create_dir_all(home.folder().join("kitchen/src")).unwrap();
    home.write("kitchen/Cargo.toml", b"[package]\nname = \"evil\"\nversion = \"0.1.0\"\n");

    let text = home.well(&["run", "kitchen", "text"]);
    let project = home.badly(&["run", "./kitchen", "text"]);

    assert!(!text.is_empty());
    assert_eq!(project.1, "project-broken", "{}", project.2);
}

#[test]
fn test_run_file_with_other_bytes_is_never_run() {
    let home = kitchen(&["--dir", "/data=."]);
    let path = home.components().remove(0);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::remove_file(&path).unwrap();
    fs::write(&path, &bytes).unwrap();

    let changed = home.badly(&["run", "kitchen", "text"]);
    let inspected = home.badly(&["inspect", "kitchen"]);
    fs::remove_file(&path).unwrap();
    let gone = home.badly(&["run", "kitchen", "text"]);

    assert_eq!((changed.0, changed.1.as_str()), (1, "component-changed"));
    assert!(changed.2.contains("hint: put it right with `cargo kami install /"), "{}", changed.2);
    assert_eq!((inspected.1.as_str(), gone.1.as_str()), ("component-changed", "component-gone"));
}

#[test]
fn test_inspect_installed_tool_reads_its_file() {
    let home = kitchen(&[]);

    let text = home.well(&["inspect", "kitchen", "--json"]);

    assert!(text.contains(r#""name": "kitchen""#), "{text}");
}
