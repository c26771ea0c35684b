//! Calls of locked tools are counted where they are locked.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::world::World;
use crate::agent::Agent;
use serde_json::{Value, json};
use std::fs;

fn counted(world: &World, folder: &str) -> Value {
    let (_, _, told) = world.run_in(folder, &["list", "--project", "--json"]);
    let listed: Value = serde_json::from_str(&told).unwrap();
    json!([listed[0]["name"], listed[0]["calls"], listed[0]["failures"], listed[0]["last-used"].is_string()])
}

#[test]
fn test_calls_of_a_locked_tool_are_counted_in_its_project_and_nowhere_else() {
    let mut world = World::new();
    kami_tests::guest("kitchen").unwrap();
    world.publish_file(&fs::read(kami_tests::target().unwrap().join("kami/kitchen.wasm")).unwrap());
    world.add(&["kitchen", "--yes"]);
    world.clone("second");
    let before = counted(&world, ".");

    world.home.badly(&["run", "kitchen", "read_file", r#"{"path":"/none"}"#]);
    let mut agent = Agent::start(&world.home, &[]);
    agent.call("read_file", json!({"path": "/none"}));
    agent.leave();

    assert_eq!(before, json!(["kitchen", 0, 0, false]));
    assert_eq!(counted(&world, "."), json!(["kitchen", 2, 2, true]));
    assert_eq!(counted(&world, "second"), json!(["kitchen", 0, 0, false]));
    assert_eq!(world.home.well(&["list", "--json"]).trim(), "[]");
    assert!(world.home.well(&["list", "--project"]).contains("2 calls"));
}
