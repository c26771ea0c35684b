//! What is locked, and what moves it.

use super::world::World;
use serde_json::json;
use std::{fs, time::Instant};

fn one_tool() -> World {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.add(&["fs-grep"]);
    world
}

#[test]
fn test_sync_keeps_what_fits_until_it_is_told_to_update() {
    let mut world = one_tool();
    let before = world.file("kami.lock");
    world.publish("fs-grep", "0.1.1", &json!({}));
    world.publish("fs-grep", "0.2.0", &json!({}));

    world.home.well(&["sync"]);
    let kept = world.file("kami.lock");
    world.home.well(&["sync", "--update", "fs-grep"]);
    let fitting = world.locked("fs-grep");
    world.home.write("kami.toml", b"[tools]\nfs-grep = '0.2'\n");
    world.home.well(&["sync"]);

    assert_eq!((kept, fitting.as_str(), world.locked("fs-grep").as_str()), (before, "0.1.1", "0.2.0"));
    assert_eq!(world.home.badly(&["sync", "--update", "web-fetch"]).1, "tool-unused");
}

#[test]
fn test_sync_without_a_network_needs_none_for_what_is_locked() {
    let world = one_tool();
    let before = world.file("kami.lock");
    world.take_away_the_registry();

    let start = Instant::now();
    world.home.well(&["sync"]);
    let took = start.elapsed();
    world.home.well(&["sync", "--locked"]);
    world.clone("second");
    let second = world.run_in("second", &["sync"]);

    assert_eq!((world.file("kami.lock"), second.0), (before, 0), "{}", second.2);
    assert!(took.as_millis() < 3000, "{took:?}");
}

#[test]
fn test_sync_locked_in_ci_takes_what_is_locked_and_nothing_else() {
    let mut world = one_tool();
    world.publish("fs-grep", "0.1.1", &json!({}));
    let lock = world.file("kami.lock");

    let fresh = world.run_in_ci("ci-1", &["sync", "--locked"]);
    fs::remove_file(world.home.folder().join("kami.lock")).unwrap_or_default();
    let missing = world.run_in_ci("ci-2", &["sync", "--locked"]);
    let untrusted = world.run_in_ci("ci-2", &["sync"]);
    world.home.write("kami.lock", lock.replace("0.1.0", "0.0.9").as_bytes());
    let outdated = world.run_in_ci("ci-3", &["sync", "--locked"]);

    assert_eq!(fresh.0, 0, "{}", fresh.2);
    assert_eq!((missing.0, missing.1.as_str()), (1, "lock-missing"), "{}", missing.2);
    assert_eq!((untrusted.0, untrusted.1.as_str()), (1, "first-use-unconfirmed"), "{}", untrusted.2);
    assert_eq!((outdated.0, outdated.1.as_str()), (1, "lock-outdated"), "{}", outdated.2);
    assert!(outdated.2.contains("`fs-grep` is locked at 0.0.9, and ^0.1.0 is required"), "{}", outdated.2);
    assert!(outdated.2.contains("hint: `cargo kami sync` brings it up to date"), "{}", outdated.2);
}

#[test]
fn test_sync_update_that_asks_for_more_stops_until_somebody_agrees() {
    let mut world = World::new();
    let asking = |origin: &str| json!({"net": [{"origin": origin, "reason": "r"}]});
    world.publish("web-fetch", "1.0.0", &asking("https://a.test"));
    world.add(&["web-fetch", "--net", "https://*.test"]);
    world.publish("web-fetch", "1.1.0", &asking("https://*.test"));

    let unasked = world.home.badly(&["sync", "--update"]);
    let trust = world.file("home/config/trust.toml");
    world.home.write(
        "home/config/trust.toml",
        trust.replacen('\n', "\n[policy]\ncapability_growth = 'refuse'\n", 1).as_bytes(),
    );
    let refused = world.home.badly(&["sync", "--update", "--yes"]);
    let kept = world.locked("web-fetch");
    world.home.write("home/config/trust.toml", trust.as_bytes());
    world.home.well(&["sync", "--update", "--yes"]);

    assert_eq!((unasked.0, unasked.1.as_str()), (1, "sync-unasked"), "{}", unasked.2);
    assert!(unasked.2.contains("it asks for `--allow-net https://*.test`"), "{}", unasked.2);
    assert_eq!((refused.0, refused.1.as_str()), (1, "capabilities-grown"), "{}", refused.2);
    assert_eq!([kept, world.locked("web-fetch")], ["1.0.0", "1.1.0"]);
}

#[test]
fn test_sync_yanked_version_stays_where_it_is_locked() {
    let mut world = one_tool();
    world.yank("fs-grep", "0.1.0");

    let locked = world.run_in_ci("ci-1", &["sync", "--locked"]);
    world.home.well(&["sync", "--update"]);
    world.project("second", &[("kami.toml", "")]);
    let new = world.run_in("second", &["add", "fs-grep"]);

    assert_eq!((locked.0, world.locked("fs-grep").as_str()), (0, "0.1.0"), "{}", locked.2);
    assert_eq!((new.0, new.1.as_str()), (101, "all-yanked"), "{}", new.2);
}

#[test]
fn test_sync_damaged_component_is_fetched_again() {
    let world = one_tool();
    let path = world.home.components().into_iter().next().unwrap_or_default();
    fs::remove_file(&path).unwrap_or_default();
    fs::write(&path, "evil").unwrap_or_default();

    let refused = world.home.badly(&["inspect", "fs-grep"]);
    world.home.well(&["sync"]);

    assert_eq!((refused.0, refused.1.as_str()), (1, "component-changed"), "{}", refused.2);
    assert!(world.home.well(&["inspect", "fs-grep"]).contains("fs-grep_tool"));
}

#[test]
fn test_sync_of_what_is_locked_trusts_no_new_package_where_policy_refuses_that() {
    let world = one_tool();
    let (refuse, ask) = ("[policy]\nnew_package = 'refuse'\n", "[policy]\nnew_package = 'ask'\n");

    for (policy, expected) in [(refuse, "new-package-refused"), (ask, "none")] {
        world.project(&format!("{expected}/config"), &[("trust.toml", policy)]);
        assert_eq!(world.run_in_ci(expected, &["sync", "--locked"]).1, expected);
    }
}
