//! Components that are fit to be published, and others.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn test_check_package_finds_what_is_blank() {
    let (mit, text) = (Some("MIT"), Some("Greets."));
    let table: [(_, _, &[&str]); 4] = [
        (text, mit, &[]),
        (Some(" "), mit, &["release-description"]),
        (text, Some(""), &["release-license"]),
        (None, None, &["release-description", "release-license"]),
    ];

    for (description, license, expected) in table {
        assert_eq!(codes(&check_package(description, license)), expected);
    }
}

#[test]
fn test_check_tools_finds_what_is_blank() {
    for (description, expected) in [("Says hello.", &[][..]), ("\n", &["release-tool-description"])] {
        let manifest = json!({
            "version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0",
            "tools": [{"name": "greet", "description": description, "inputSchema": {}}],
        });
        let manifest = Manifest::parse(manifest.to_string().as_bytes()).unwrap();

        assert_eq!(codes(&check_tools(&manifest)), expected);
    }
}
