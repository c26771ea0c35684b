//! Changes, as people see them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::project::compare::compare;
use anstream::adapter::strip_str;
use insta::assert_snapshot;
use kami_host::domain::Manifest;
use serde_json::{Value, json};

fn manifest(tool: &str, capabilities: Value) -> Manifest {
    let manifest = json!({
        "version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0",
        "tools": [{"name": tool, "description": "", "inputSchema": {}}],
        "capabilities": capabilities,
    });
    Manifest::parse(manifest.to_string().as_bytes()).unwrap()
}

#[test]
fn test_changes_show_what_they_mean_and_what_is_asked_for() {
    let old = manifest("grep\u{1b}[2J", json!({"mcp": ["sampling"]}));
    let new = manifest("find", json!({"net": [{"origin": "https://example.com", "reason": "the forecast"}]}));

    let shown = strip_str(&changes(&compare(&old, &new))).to_string();

    assert_snapshot!(shown, @r"
    Changes
      breaking  the tool `grep\u{1b}[2J` is gone
      addition  the tool `find` is new
    Asks for more
      net https://example.com  the forecast
    Asks no longer for
      mcp sampling  may ask the model
    ");
}
