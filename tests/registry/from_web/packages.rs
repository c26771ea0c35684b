//! Packages of the predecessor.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    home::Home,
    web::{Reply, Server},
};
use std::{
    fs,
    io::{Cursor, Write},
};
use zip::{ZipWriter, write::SimpleFileOptions};

const TOOL_TOML: &str = r#"
[tool]
id = "dev.example.repeat"
name = "repeat"
version = "1.0.0"
wasm = "target/wasm32-wasip2/release/predecessor.wasm"

[mcp]
description = "Repeats a text"

[[mcp.arguments]]
name = "text"
type = "string"
description = "What to repeat"
required = true

[security]
fs_access = "none"
max_memory_mb = 16
"#;

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn test_install_package_of_the_predecessor_gives_a_tool_that_runs() {
    let home = Home::new();
    let component = fs::read(kami_tests::predecessor().unwrap()).unwrap();
    let package = zip(&[("tool.toml", TOOL_TOML.as_bytes()), ("predecessor.wasm", &component)]);
    let server = Server::start([("/plugin.zip", Reply::file(package))]).unwrap();

    home.well(&["install", &server.url("/plugin.zip"), "--insecure-http", "--allow-unsigned"]);
    let answer = home.well(&["run", "repeat", "--arg", "text=hello"]);
    let refused = home.run(&["run", "repeat", "repeat", "{}"]);

    let tool = &home.installed()[0];
    assert_eq!((tool["name"].as_str(), tool["package-version"].as_str()), (Some("repeat"), Some("1.0.0")));
    assert_eq!(answer.trim_end(), r#"{"text":"hello"}"#);
    assert_eq!(refused.code, Some(2), "{} {}", refused.stdout, refused.stderr);
}

#[test]
fn test_install_package_nobody_should_unpack_is_refused() {
    let home = Home::new();
    let bomb = vec![b'#'; 1 << 20];
    let cases = [
        (zip(&[("../tool.toml", b"")]), "plugin-entry"),
        (zip(&[("tool.toml", &bomb)]), "plugin-too-large"),
        (zip(&[("demo.wasm", b"")]), "plugin-manifest-missing"),
        (b"PK\x03\x04 and no more".to_vec(), "plugin-broken"),
    ];

    for (package, expected) in cases {
        home.write("plugin.zip", &package);
        let (exit, code, text) = home.badly(&["install", "./plugin.zip", "--allow-unsigned"]);
        assert_eq!((exit, code.as_str()), (101, expected), "{text}");
    }
    assert!(home.installed().is_empty());
}
