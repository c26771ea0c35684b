//! Tools whose key turns out to have been in wrong hands: nobody runs them from then on, wherever they are.

use crate::{
    over_http::{open, wait_for},
    projects::world::World,
    stocked::Registry,
};
use serde_json::json;

/// Over stdio a server ends well when its client is gone, and this one has none.
const HTTP: &str = "--http";
const HERE: &str = "127.0.0.1:0";

/// A registry with a package that its user has installed, and whose key was revoked since.
fn installed() -> Registry {
    let mut registry = Registry::new();
    registry.publish_by(0, ("fs-grep", "1.0.0"));
    registry.home.well(&["install", "fs-grep", "--signer", &registry.signer()]);
    registry
}

/// A project that has locked a tool.
fn locked() -> World {
    let mut world = World::new();
    world.publish("fs-grep", "1.0.0", &json!({}));
    world.add(&["fs-grep"]);
    world
}

#[test]
fn test_run_and_serve_of_a_distrusted_tool_are_refused_once_anybody_has_heard_of_it() {
    for hears in [&["verify", "--all"][..], &["status"], &["update", "--all"]] {
        let mut registry = installed();
        let before = registry.home.badly(&["run", "fs-grep"]).1;
        registry.revoke();
        let home = &registry.home;

        home.badly(hears);

        for args in [&["run", "fs-grep"][..], &["serve", "fs-grep", HTTP, HERE]] {
            let (exit, code, text) = home.badly(args);
            assert_eq!((exit, code.as_str()), (1, "tool-distrusted"), "{hears:?} {args:?}: {text}");
            assert!(text.contains("was revoked: lost laptop\nhint: remove it with `cargo kami uninstall"), "{text}");
        }
        assert_ne!(before, "tool-distrusted");
    }
}

#[test]
fn test_update_to_a_version_of_another_key_makes_a_distrusted_tool_usable_again() {
    let mut registry = installed();
    registry.revoke();
    registry.home.badly(&["verify", "--all"]);
    registry.publish_by(1, ("fs-grep", "1.1.0"));

    registry.home.well(&["update", "--all"]);

    assert_ne!(registry.home.badly(&["run", "fs-grep"]).1, "tool-distrusted");
    registry.home.well(&["verify", "--all"]);
}

#[test]
fn test_sync_run_and_serve_of_what_is_locked_and_distrusted_are_refused_without_asking_the_registry() {
    let mut world = locked();
    world.revoke("fs-grep");
    world.home.well(&["info", "fs-grep"]);
    std::fs::remove_dir_all(world.home.folder().join("acme.git")).unwrap_or_default();

    let synced = [&["sync"][..], &["sync", "--locked"]].map(|args| world.home.badly(args));
    let used = [&["run", "fs-grep"][..], &["serve", ".", HTTP, HERE]].map(|args| world.home.badly(args));

    for (exit, code, text) in synced {
        assert_eq!((exit, code.as_str()), (1, "release-distrusted"), "{text}");
    }
    for (exit, code, text) in used {
        assert_eq!((exit, code.as_str()), (1, "tool-distrusted"), "{text}");
        assert!(text.contains("hint: lock another version: `cargo kami sync --update fs-grep`"), "{text}");
    }
}

#[test]
fn test_servers_let_go_of_a_tool_that_is_found_to_be_distrusted() {
    let (mut registry, mut world) = (installed(), locked());
    let (tools, project) = (open(&registry.home, &["--installed"]), open(&world.home, &["."]));
    wait_for(&tools, &["fs-grep_tool"]);
    wait_for(&project, &["fs-grep_tool"]);

    registry.revoke();
    registry.home.badly(&["verify", "--all"]);
    world.revoke("fs-grep");
    world.home.well(&["info", "fs-grep"]);
    world.home.badly(&["sync", "--locked"]);

    wait_for(&tools, &[]);
    wait_for(&project, &[]);
}

#[test]
fn test_sync_of_a_lock_somebody_has_changed_is_refused_although_its_component_is_there() {
    let world = locked();
    let lock = world.file("kami.lock");
    let digest = |key: &str| {
        let at = lock.find(&format!("{key} = \"sha256:")).unwrap_or_default() + key.len() + 4;
        lock.get(at..at + 71).unwrap_or_default().to_owned()
    };
    let other = format!("sha256:{}", "0".repeat(64));
    let cases = [
        (lock.replace(&digest("entry"), &other), "lock-line-gone"),
        (lock.replace(&digest("identity"), &other), "identity-changed"),
        (lock.replace(&world.signer(), &format!("SHA256:{}", "A".repeat(43))), "lock-differs"),
    ];

    for (changed, expected) in cases {
        assert_ne!(changed, lock, "{expected}");
        world.home.write("kami.lock", changed.as_bytes());
        let (exit, code, text) = world.home.badly(&["sync", "--locked"]);
        assert_eq!((exit, code.as_str()), (1, expected), "{text}");
    }
}
