//! Changes that are killed at any instant.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::world::World;
use serde_json::json;
use std::{process::Stdio, thread, time::Duration};

#[test]
fn test_sync_finishes_what_was_killed_between_the_two_files() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.publish("web-fetch", "1.2.0", &json!({}));
    world.add(&["fs-grep"]);
    let before = world.file("kami.lock");
    world.add(&["web-fetch"]);
    let after = world.file("kami.lock");

    // kami.toml is first: what the person wants is said, and not yet done
    world.home.write("kami.lock", before.as_bytes());
    let served = world.home.badly(&["serve"]);
    world.home.well(&["sync"]);

    assert_eq!((served.0, served.1.as_str()), (1, "lock-outdated"), "{}", served.2);
    assert_eq!(world.file("kami.lock"), after);
}

#[test]
fn test_add_killed_at_any_moment_leaves_a_project_that_syncs() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.publish("web-fetch", "1.2.0", &json!({}));
    world.add(&["fs-grep"]);
    let signer = world.signer();
    let mut landed = 0;

    for round in 0..20 {
        let mut add = world.home.command(&["add", "web-fetch", "--signer", &signer]);
        let mut add = add.stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(round * 12));
        add.kill().unwrap();
        add.wait().unwrap();
        world.home.well(&["sync", "--signer", &signer]);
        let (text, locked) = (world.file("kami.toml"), world.locked("web-fetch"));
        assert_eq!(text.contains("web-fetch"), locked == "1.2.0", "{text}");
        landed += usize::from(locked == "1.2.0");
        world.home.well(&["sync", "--locked"]);
        if locked == "1.2.0" {
            world.home.well(&["remove", "web-fetch"]);
        }
    }

    assert!(landed < 20, "none was killed in time");
    world.home.well(&["repair"]);
}
