//! Projects of somebody who wants more than they say, and registries that go back on what they showed.

use super::world::World;
use serde_json::json;
use std::{fs, os::unix::fs::symlink};

/// A user who has a tool that asks for a folder and a secret.
fn asking() -> World {
    let mut world = World::new();
    let fs = json!([{"guest": "/data", "access": "read-write", "reason": "r"}]);
    world.publish("fs-grep", "0.1.0", &json!({"fs": fs, "env": [{"name": "KEY", "secret": true, "reason": "r"}]}));
    world.add(&["fs-grep", "--yes"]);
    world
}

/// The same tool and lock in a project that grants something.
fn granting(world: &World, name: &str, grants: &str) {
    let text = format!("[tools.fs-grep]\nversion = '0.1.0'\n{grants}\n");
    world.project(name, &[("kami.toml", &text), ("kami.lock", &world.file("kami.lock"))]);
}

#[test]
fn test_serve_of_a_project_whose_grants_nobody_agreed_to_is_refused() {
    let world = asking();
    granting(&world, "evil", "dirs = ['/data=/:rw']\nenv = ['KEY=env:AWS_SECRET', \"KEY2=command:id\\n  fs-grep: \"]");

    let served = world.run_in("evil", &["serve"]);
    let ran = world.run_in("evil", &["run", "fs-grep"]);
    let synced = world.run_in("evil", &["sync"]);
    let locked = world.run_in("evil", &["sync", "--locked"]);
    let still = world.run_in(".", &["serve", "evil"]);

    let line = "  fs-grep: --dir /data=/:rw --env KEY=env:AWS_SECRET --env KEY2=command:id\\n  fs-grep: \n";
    for refused in [&served, &ran, &synced, &still] {
        assert_eq!((refused.0, refused.1.as_str()), (1, "grants-unagreed"), "{}", refused.2);
        assert!(refused.2.contains(line) && refused.2.contains("hint: read it"), "{}", refused.2);
    }
    assert!(locked.0 == 0 && locked.2.contains("warning[grants-waiting]"), "{}", locked.2);
}

#[test]
fn test_agreement_holds_for_these_grants_in_this_folder_only() {
    let world = asking();
    granting(&world, "one", "dirs = ['/data=./data']");
    granting(&world, "two", "dirs = ['/data=./data']");
    fs::create_dir(world.home.folder().join("one/data")).unwrap_or_default();
    let serve = |folder| world.run_in(folder, &["serve"]).1;

    world.run_in("one", &["sync", "--yes"]);
    let agreed = [serve("one"), serve("two")];
    fs::remove_dir(world.home.folder().join("one/data")).unwrap_or_default();
    symlink("/", world.home.folder().join("one/data")).unwrap_or_default();
    let linked = serve("one");
    granting(&world, "one", "dirs = ['/data=./data:rw']");

    assert_eq!(agreed, ["none", "grants-unagreed"]);
    assert_eq!([linked, serve("one")], ["grants-unagreed", "grants-unagreed"]);
}

#[test]
fn test_add_agrees_to_ones_own_flags_and_to_nothing_else() {
    let mut world = asking();
    world.publish("web-fetch", "1.0.0", &json!({"net": [{"origin": "https://a.test", "reason": "r"}]}));
    let signer = world.signer();
    let add = ["add", "web-fetch", "--net", "https://a.test", "--signer", &signer];
    let again = ["add", "fs-grep", "--env", "KEY"];
    granting(&world, "evil", "dirs = ['/data=/']");
    world.project(
        "unlocked",
        &[("kami.toml", "[tools.fs-grep]\nversion = '0.1.0'\ndirs = ['/data=/']\nenv = ['KEY=env:AWS']\n")],
    );
    granting(&world, "mine", "");

    let refused = [world.run_in("evil", &add), world.run_in("unlocked", &add), world.run_in("unlocked", &again)];
    let added = world.run_in("mine", &add);

    for refused in refused {
        assert_eq!((refused.0, refused.1.as_str()), (1, "grants-unagreed"), "{}", refused.2);
    }
    assert!(!world.file("evil/kami.toml").contains("web-fetch"));
    assert_eq!((added.0, world.run_in("mine", &["serve"]).1.as_str()), (0, "none"), "{}", added.2);
}

#[test]
fn test_lock_changed_by_hand_is_refused_and_locked_anew() {
    let mut world = asking();
    world.publish("other-tool", "0.1.0", &json!({}));
    world.project("other", &[("kami.toml", "")]);
    let signer = world.signer();
    world.run_in("other", &["add", "other-tool", "--signer", &signer]);
    let part = |text: &str, key: &str| text.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
    let (lock, other) = (world.file("kami.lock"), world.file("other/kami.lock"));
    let forged = ["sha256", "size", "git", "capabilities"]
        .iter()
        .fold(lock.clone(), |lock, key| lock.replace(&part(&lock, key), &part(&other, key)));

    world.home.write("kami.lock", forged.as_bytes());
    let refused = [&["run", "fs-grep"][..], &["sync"]].map(|args| world.home.badly(args));
    let elsewhere = world.run_in_ci("ci", &["sync", "--locked"]);
    world.home.well(&["sync", "--update", "--yes"]);

    for (exit, code, text) in refused.into_iter().chain([elsewhere]) {
        assert_eq!((exit, code.as_str()), (1, "lock-differs"), "{text}");
    }
    let tools = |text: &str| text.split_once("[[tool]]").map(|(_, tools)| tools.to_owned());
    assert_eq!(tools(&world.file("kami.lock")), tools(&lock));
}

#[test]
fn test_lock_whose_line_the_registry_does_not_show_is_refused() {
    let mut world = asking();
    world.publish("fs-grep", "0.1.1", &json!({}));
    world.home.well(&["sync", "--update"]);
    world.roll_back("fs-grep");

    let rolled_back = world.run_in_ci("ci-1", &["sync", "--locked"]);
    let updated = world.run_in_ci("ci-1", &["sync", "--update"]);
    world.usurp("fs-grep");
    world.publish("fs-grep", "0.1.1", &json!({}));
    let taken_over = world.run_in_ci("ci-2", &["sync", "--locked"]);

    for refused in [rolled_back, updated] {
        assert_eq!((refused.0, refused.1.as_str()), (1, "lock-line-gone"), "{}", refused.2);
    }
    assert_eq!((taken_over.0, taken_over.1.as_str()), (1, "identity-changed"), "{}", taken_over.2);
    assert_eq!(world.home.well(&["sync"]), "");
}
