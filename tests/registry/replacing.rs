//! What may come in the place of an installed tool.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use serde_json::{Value, json};
use std::fs;

#[test]
fn test_install_over_a_tool_from_elsewhere_needs_another_name() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));
    fs::create_dir(home.folder().join("evil")).unwrap();
    home.write("evil/demo.wasm", &component("demo", "9.9.9", &json!({})));
    home.well(&["install", "demo.wasm", "--allow-unsigned"]);

    let (exit, code, _) = home.badly(&["install", "evil/demo.wasm", "--allow-unsigned"]);
    home.well(&["install", "evil/demo.wasm", "--allow-unsigned", "--as", "demo-2"]);

    assert_eq!((exit, code.as_str()), (2, "name-taken"));
    let versions: Vec<Value> = home.installed().iter().map(|tool| tool["package-version"].clone()).collect();
    assert_eq!(versions, ["0.1.0", "9.9.9"]);
}
