//! Servers that clients start from what was printed.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::person::{Person, read};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

/// Starts what an entry says, in the root folder and with nothing but a home, and asks for the tools.
fn tools(entry: &Value, home: &Path) -> Value {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut command = Command::new(text(&entry["command"]));
    command.args(entry["args"].as_array().unwrap().iter().map(text)).current_dir("/").env_clear().env("HOME", home);
    let mut server = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut stdin = server.stdin.take().unwrap();
    let client = json!({"name": "test", "version": "0"});
    let hello = json!({"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": client});
    for message in [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello}),
        json!({"jsonrpc": "2.0", "method": "notifications/initialized"}),
        json!({"jsonrpc": "2.0", "id": 2, "method": "tools/list"}),
    ] {
        writeln!(stdin, "{message}").unwrap();
    }
    drop(stdin);
    let lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let answers: Vec<Value> = lines.map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
    assert!(server.wait().unwrap().success());
    answers.into_iter().find(|answer| answer["id"] == 2).unwrap()["result"]["tools"].clone()
}

#[test]
fn test_server_starts_from_what_is_printed_for_clients_in_json() {
    let person = Person::new();
    let guest = kami_tests::guest("echo").unwrap().display().to_string();
    let table = [
        ("claude-desktop", "mcpServers"),
        ("claude-code", "mcpServers"),
        ("cursor", "mcpServers"),
        ("vscode", "servers"),
        ("zed", "context_servers"),
        ("windsurf", "mcpServers"),
    ];

    for (client, key) in table {
        let run = person.connect(&[client, &guest, "--time", "5 s", "--env", "LEVEL=3"]);
        let printed: Value = serde_json::from_str(&run.stdout).unwrap();

        assert_eq!(tools(&printed[key]["kami"], &person.home())[0]["name"], "echo", "{client}");
    }
}

#[test]
fn test_server_starts_from_a_file_that_was_added_to() {
    let person = Person::new();
    let guest = kami_tests::guest("echo").unwrap().display().to_string();
    let path = person.project().join(".mcp.json");
    std::fs::write(&path, "{\"mcpServers\": {\"other\": {\"command\": \"x\"}}}\n").unwrap();

    let run = person.connect(&["claude-code", &guest, "--write", "--project"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let written: Value = serde_json::from_str(&read(&path)).unwrap();
    assert_eq!(tools(&written["mcpServers"]["kami"], &person.home())[0]["name"], "echo");
    assert_eq!(written["mcpServers"]["other"], json!({"command": "x"}));
}
