//! What is printed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::person::{CLIENTS, Person};
use serde_json::{Value, json};
use std::fs;

/// The one entry of a snippet in JSON.
fn entry(text: &str) -> Value {
    let value: Value = serde_json::from_str(text).unwrap();
    value.as_object().unwrap().values().next().unwrap().get("kami").unwrap().clone()
}

#[test]
fn test_connect_prints_absolute_paths_for_every_client() {
    let person = Person::new();
    let file = person.project().join("demo.wasm").display().to_string();
    let program = kami_tests::cargo_kami().unwrap().canonicalize().unwrap().display().to_string();

    for client in CLIENTS.map(|(client, ..)| client).into_iter().chain(["langchain"]) {
        let run = person.connect(&[client, "./demo.wasm", "--dir", "/data=.", "--memory", "32 MiB"]);

        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let folder = format!("/data={}", person.project().display());
        for text in [&program, &file, &folder, "32 MiB"] {
            assert!(run.stdout.contains(&format!("{text:?}")), "{client}: {text}\n{}", run.stdout);
        }
        assert!(run.stderr.starts_with("hint: "), "{}", run.stderr);
    }
}

#[test]
fn test_connect_without_component_names_what_serve_would_take() {
    let person = Person::new();
    let args = |person: &Person| entry(&person.connect(&["cursor"]).stdout).get("args").cloned();

    assert_eq!(args(&person), Some(json!(["serve", "--installed"])));
    fs::write(person.project().join("kami.toml"), "").unwrap();
    assert_eq!(args(&person), Some(json!(["serve", person.project()])));
}

#[test]
fn test_connect_with_a_home_of_its_own_passes_it_on() {
    let person = Person::new();
    let mut command = kami_tests::Run::command(&person.project()).unwrap();

    let output = command.args(["connect", "claude-code"]).env("KAMI_HOME", "store").output().unwrap();

    let entry = entry(&String::from_utf8(output.stdout).unwrap());
    assert_eq!(entry.get("env"), Some(&json!({"KAMI_HOME": person.project().join("store")})));
}

#[test]
fn test_connect_to_a_server_on_another_machine_asks_for_a_token() {
    let person = Person::new();

    let near = person.connect(&["vscode", "--http", "http://127.0.0.1:8931/mcp"]);
    let far = person.connect(&["vscode", "--http", "https://tools.example.com/mcp", "--token-env", "TOOLS"]);

    assert_eq!(entry(&near.stdout), json!({"type": "http", "url": "http://127.0.0.1:8931/mcp"}));
    let headers = json!({"Authorization": "Bearer ${env:TOOLS}"});
    assert_eq!(entry(&far.stdout).get("headers"), Some(&headers));
    assert!(far.stderr.contains("hint: `TOOLS` must hold the token where VS Code runs"), "{}", far.stderr);
}

#[test]
fn test_connect_as_json_is_one_line_with_all_of_it() {
    let person = Person::new();

    let run = person.connect(&["zed", "demo.wasm", "--write", "--name", "mine", "--message-format", "json"]);

    let line: Value = serde_json::from_str(&run.stdout).unwrap();
    let file = person.home().join(".config/zed/settings.json");
    assert_eq!(line.get("reason"), Some(&json!("client-connected")));
    assert_eq!((line.get("file"), line.get("backup")), (Some(&json!(file)), Some(&Value::Null)));
    assert_eq!(line.get("snippet").unwrap().as_str().unwrap().trim(), person.read(".config/zed/settings.json").trim());
    assert_eq!(run.stderr, "");
}

#[test]
fn test_connect_that_makes_no_sense_is_refused_before_anything_is_written() {
    let person = Person::new();
    let table: [(&[&str], &str, i32); 8] = [
        (&["claude-desktop", "--http", "http://127.0.0.1:1/mcp", "--write"], "connect-stdio-only", 2),
        (&["langchain", "--write"], "connect-no-file", 2),
        (&["windsurf", "--write", "--project"], "connect-no-file", 2),
        (&["cursor", "no-such.wasm", "--write"], "file-missing", 101),
        (&["cursor", "--project"], "--write", 2),
        (&["cursor", "--write", "--name", "../x"], "no name for a server", 2),
        (&["cursor", "demo.wasm", "--http", "http://127.0.0.1:1/mcp"], "cannot be used with", 2),
        (&["cursor", "--http", "127.0.0.1:8931"], "no address of a server", 2),
    ];

    for (args, word, code) in table {
        let run = person.connect(args);
        assert!((run.code, run.stderr.contains(word)) == (Some(code), true), "{args:?}: {:?} {}", run.code, run.stderr);
        assert_eq!(fs::read_dir(person.home()).unwrap().count(), 1, "{args:?}");
    }
}
