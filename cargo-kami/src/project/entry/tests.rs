//! Entries, from components that say little and such that say too much.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

const EMPTY: &[u8] = b"\0asm\x0d\0\x01\0";

fn manifest(version: &str, description: &str) -> Manifest {
    let manifest = json!({
        "version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": version, "description": description,
        "resources": [{"uri": "notes://a", "name": "a", "description": "Größe"}, {"uri": format!("notes://{}", "x".repeat(300)), "name": "b"}],
        "resourceTemplates": [{"uriTemplate": "notes://{day}", "name": "day"}],
        "prompts": [{"name": "explore", "description": "Looks\naround."}],
        "tools": [{"name": "greet", "description": "Says\n  hello.\u{202e}", "inputSchema": {}}],
        "capabilities": {"net": [{"origin": "https://example.com", "reason": "the forecast"}]},
        "build": {"cargoKami": "0.2.0", "rustc": "rustc 1.95.0"},
    });
    Manifest::parse(manifest.to_string().as_bytes()).unwrap()
}

#[test]
fn test_entry_says_what_the_component_says() {
    let origin = Origin { keywords: vec!["demo".into()], commit: Some("9d0b1c2e".into()), ..Origin::default() };

    let entry = entry(EMPTY, &manifest("1.2.0-rc.1", "Greets."), &origin).unwrap();

    assert_eq!((entry.artifact.sha256, entry.artifact.size), (Sha256::of(EMPTY), 8));
    assert_eq!((entry.version.to_string().as_str(), entry.abi.as_str()), ("1.2.0-rc.1", "kami:tool@0.2.0"));
    assert_eq!(entry.tools, [ToolLine { name: "greet".into(), description: "Says hello.".into() }]);
    let lines =
        |lines: &[ToolLine]| lines.iter().map(|it| format!("{}: {}", it.name, it.description)).collect::<Vec<_>>();
    assert_eq!(lines(&entry.resources), ["notes://a: Größe", "notes://{day}: "]);
    assert_eq!(lines(&entry.prompts), ["explore: Looks around."]);
    let asked = r#"{"net":[{"origin":"https://example.com","reason":"the forecast"}]}"#;
    assert_eq!((entry.capabilities.get(), entry.provenance.commit.as_deref()), (asked, Some("9d0b1c2e")));
}

#[test]
fn test_entry_of_long_words_is_cut_to_what_a_log_holds() {
    let origin = Origin { keywords: vec!["x".repeat(100); 20], ..Origin::default() };

    let entry = entry(EMPTY, &manifest("1.0.0", &"y".repeat(1000)), &origin).unwrap();

    assert_eq!(entry.description.unwrap().chars().count(), 300);
    assert_eq!((entry.keywords.len(), entry.keywords[0].chars().count()), (16, 32));
}

#[test]
fn test_entry_of_many_prompts_leaves_room_for_the_tools() {
    let mut manifest = manifest("1.0.0", "");
    manifest.prompts =
        vec![Prompt { name: "p".into(), description: Some("ü".repeat(500)), ..Prompt::default() }; 1000];

    let entry = entry(EMPTY, &manifest, &Origin::default()).unwrap();

    assert_eq!(entry.prompts.len(), 5);
}

#[test]
fn test_entry_of_a_broken_version_or_component_is_refused() {
    let code = |component: &[u8], version| {
        entry(component, &manifest(version, ""), &Origin::default()).map_err(|error| error.code())
    };

    assert_eq!(code(EMPTY, "1.0"), Err("release-version"));
    assert_eq!(code(b"text", "1.0.0"), Err("not-wasm"));
}
