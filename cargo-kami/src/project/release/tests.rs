//! Components that are fit to be published, and others.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::{Value, json};

fn check(description: Value, tool: &str, license: Option<&str>, expected: &[&str]) {
    let manifest = json!({
        "version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0", "description": description,
        "tools": [{"name": "greet", "description": tool, "inputSchema": {}}],
    });
    let manifest = Manifest::parse(manifest.to_string().as_bytes()).unwrap();

    let codes: Vec<_> = check_release(&manifest, license).iter().map(|finding| finding.code).collect();

    assert_eq!(codes, expected);
}

#[test]
fn test_check_release_finds_what_is_blank() {
    check(json!("Greets."), "Says hello.", Some("MIT"), &[]);
    check(json!(" "), "Says hello.", Some("MIT"), &["release-description"]);
    check(json!(null), "Says hello.", Some(""), &["release-description", "release-license"]);
    check(json!("Greets."), "\n", Some("MIT"), &["release-tool-description"]);
}
