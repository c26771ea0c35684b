//! Text for people, as they see it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::project::assemble;
use anstream::adapter::strip_str;
use insta::assert_snapshot;
use kami_host::domain::Manifest;
use serde_json::json;

fn inspection() -> Inspection {
    let schema = json!({"type": "object", "required": ["text"], "properties": {
        "text": {"type": "string", "description": "The text,\nall of it."},
        "limit": {"type": "integer", "default": 3},
        "mode": {"enum": ["fast", "good"]},
        "tags": {"type": "array", "items": {"type": "string"}},
    }});
    let manifest = json!({
        "version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0", "description": "A demo",
        "tools": [
            {"name": "echo", "description": "Says it\nagain.\n\nTwice.", "inputSchema": schema},
            {"name": "evil", "description": "\u{1b}[2J", "inputSchema": {}},
        ],
        "capabilities": {
            "net": [{"origin": "https://example.com", "reason": "the forecast"}],
            "fs": [{"guest": "/data", "access": "read-write", "reason": "the files"}],
            "env": [{"name": "KEY", "secret": true, "required": true, "reason": "log in"}],
            "mcp": ["elicitation"],
        },
        "limits": {"memory": "8 MiB", "time": "5 s"},
        "build": {"cargoKami": "0.2.0", "rustc": "rustc 1.95.0"},
    });
    let manifest = Manifest::parse(manifest.to_string().as_bytes()).unwrap();
    Inspection::read(&assemble(b"\0asm\x0d\0\x01\0", &Default::default(), &manifest).unwrap()).unwrap()
}

#[test]
fn test_in_brief_names_tools_capabilities_and_digest() {
    let digest = inspection().digest().to_owned();

    let text = strip_str(&in_brief(&inspection())).to_string().replace(&digest, "DIGEST");

    assert_snapshot!(text, @r"
    Tools
      echo  Says it again.
      evil  \u{1b}[2J
    Capabilities
      net https://example.com      the forecast
      fs /data (read and write)    the files
      env KEY (secret) (required)  log in
      mcp elicitation              may ask the person
    Digest
      DIGEST
    ");
}

#[test]
fn test_in_full_shows_arguments_limits_and_the_build() {
    let digest = inspection().digest().to_owned();

    let text = strip_str(&in_full(&inspection())).to_string().replace(&digest, "DIGEST");

    assert_snapshot!(text, @r#"
    File
      name         demo
      version      0.1.0
      description  A demo
      size         897 B
      digest       DIGEST
    Tools
      echo
        Says it
        again.

        Twice.
        text: string                      The text, all of it.
        limit: integer = 3
        mode: "fast" | "good" (optional)
        tags: list of string (optional)
      evil
        \u{1b}[2J
    Capabilities
      net https://example.com      the forecast
      fs /data (read and write)    the files
      env KEY (secret) (required)  log in
      mcp elicitation              may ask the person
    Limits
      memory  8 MiB
      time    5s
    Build
      cargo-kami  0.2.0
      compiler    rustc 1.95.0
    Imports
      none
    Exports
      none
    "#);
}

#[test]
fn test_grouped_interfaces_share_a_line_a_package() {
    let names = ["wasi:io/poll@0.2.6", "wasi:io/error@0.2.6", "kami:tool/context@0.2.0", "run", "a:b/c"];

    let text = interfaces::grouped(&names.map(str::to_owned));

    assert_snapshot!(text, @r"
    a:b              c
    kami:tool@0.2.0  context
    run
    wasi:io@0.2.6    poll, error
    ");
}
