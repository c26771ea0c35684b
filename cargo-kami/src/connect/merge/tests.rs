//! Entries that get into texts, and texts that take none.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::connect::{LocalServer, RemoteServer};
use insta::assert_snapshot;
use serde_json::json;

fn server() -> Server {
    let args = ["serve", "/tools/ü \"\\\n.wasm"].map(str::to_owned).to_vec();
    Server::Local(LocalServer { command: "/bin/cargo-kami".to_owned(), args, env: Vec::new() })
}

fn merged(text: &str, client: Client) -> Result<String, MergeError> {
    merge(text, client, (&ServerName::default(), &server()))
}

/// The texts with comments and an old entry of ours.
const COMMENTED: &str = r#"// mine
{
    "theme": "dark", // keep
    "context_servers": {
        "other": { "command": "x" },
        /* ours */
        "kami": {
            // off for now
            "enabled": false,
            "url": "http://127.0.0.1:8931/mcp",
            "env": { "LEVEL": "3" },
        },
    },
    "last": 1.50,
}
"#;

#[test]
fn test_merge_into_commented_text_changes_nothing_but_the_entry() {
    assert_snapshot!(merged(COMMENTED, Client::Zed).unwrap(), @r##"
    // mine
    {
        "theme": "dark", // keep
        "context_servers": {
            "other": { "command": "x" },
            /* ours */
            "kami": {
                // off for now
                "enabled": false,
                "env": { "LEVEL": "3" },
                "command": "/bin/cargo-kami",
                "args": ["serve", "/tools/ü \"\\\n.wasm"],
            },
        },
        "last": 1.50,
    }
    "##);
}

#[test]
fn test_merge_into_text_without_servers_appends_in_its_manner() {
    let text = "\u{feff}{\r\n\t\"a\": 1\r\n}\r\n";

    let merged = merged(text, Client::ClaudeCode).unwrap();

    assert!(merged.starts_with("\u{feff}{\r\n\t\"a\": 1,\r\n\t\"mcpServers\": {\r\n\t\t\"kami\": {\r\n"), "{merged:?}");
    assert_eq!(merged.matches('\n').count(), merged.matches("\r\n").count());
    assert!(merged.ends_with("\r\n}\r\n"));
}

#[test]
fn test_merge_of_odd_values_can_be_read_back() {
    for text in ["", " \n", "{}", "{\"mcpServers\": {}}", "{\"mcpServers\":{\"kami\":null}}"] {
        let merged = merged(text, Client::ClaudeDesktop).unwrap();

        let value: Value = serde_json::from_str(&merged).unwrap();
        let entry = json!({"command": "/bin/cargo-kami", "args": ["serve", "/tools/ü \"\\\n.wasm"]});
        assert_eq!(value, json!({"mcpServers": {"kami": entry}}), "{text}");
    }
}

#[test]
fn test_merge_twice_changes_nothing_more() {
    for (text, client) in [(COMMENTED, Client::Zed), ("", Client::Cursor), ("{\"a\":[]}", Client::Vscode)] {
        let once = merged(text, client).unwrap();

        assert_eq!(merged(&once, client).unwrap(), once);
    }
}

#[test]
fn test_merge_of_remote_server_keeps_a_token_that_is_there() {
    let text = r#"{"context_servers": {"kami": {"command": "x", "args": [], "headers": {"Authorization": "Bearer s3"}, "timeout": 9}}}"#;
    let server = Server::Remote(RemoteServer::at("https://tools.example.com/mcp").unwrap());

    let merged = merge(text, Client::Zed, (&ServerName::default(), &server)).unwrap();

    let value: Value = serde_json::from_str(&merged).unwrap();
    let entry =
        json!({"headers": {"Authorization": "Bearer s3"}, "timeout": 9, "url": "https://tools.example.com/mcp"});
    assert_eq!(value, json!({"context_servers": {"kami": entry}}));
}

#[test]
fn test_merge_into_what_the_client_would_not_read_says_where() {
    let table = [
        ("{\"a\": 1,\n  oops}", Client::Zed, (2, 3)),
        ("{\n// no comment there\n}", Client::ClaudeCode, (2, 1)),
        ("{\"a\": 1,}", Client::ClaudeDesktop, (1, 8)),
        ("{\"a\": ", Client::Cursor, (1, 7)),
        ("{} {}", Client::Vscode, (1, 4)),
    ];

    for (text, client, place) in table {
        let error = merged(text, client).unwrap_err();
        assert!(
            matches!(error, MergeError::Broken { line, column, .. } if (line, column) == place),
            "{text} {error:?}"
        );
    }
}

#[test]
fn test_merge_into_other_shapes_is_refused() {
    for text in ["[]", "1", r#"{"servers": []}"#, r#"{"servers": null}"#] {
        assert!(matches!(merged(text, Client::Vscode), Err(MergeError::NoObject { .. })), "{text}");
    }
    for text in [r#"{"servers": {}, "servers": {}}"#, r#"{"servers": {"kami": {}, "kami": {}}}"#] {
        assert!(matches!(merged(text, Client::Vscode), Err(MergeError::Twice { .. })), "{text}");
    }
}

#[test]
fn test_replace_own_of_a_strange_file_is_refused() {
    let ours = snippet(Client::Continue, &ServerName::default(), &server()).unwrap();

    assert!(matches!(replace_own("name: mine\n", &ours), Err(MergeError::Foreign)));
    assert_eq!(
        replace_own(&replace_own("", "# x").unwrap().replace("# x", &ours), &ours).unwrap(),
        format!("{ours}\n")
    );
}
