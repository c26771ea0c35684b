//! Registries that projects name.

use super::world::World;
use serde_json::json;

#[test]
fn test_registry_of_a_project_is_known_by_its_name_there() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    let relative = format!("[registries.team]\nurl = '../acme.git'\nid = '{}'\n", World::id());
    world.project("one", &[("kami.toml", &relative)]);
    world.project("one/src", &[]);
    let signer = world.signer();

    let found = world.run_in("one/src", &["search", "fs", "--registry", "team"]);
    let shown = world.run_in("one", &["info", "fs-grep", "--registry", "team"]);
    let added = world.run_in("one/src", &["add", "fs-grep", "--registry", "team", "--signer", &signer]);
    let installed = world.run_in("one", &["install", "fs-grep", "--registry", "team"]);
    let elsewhere = world.run_in(".", &["search", "fs", "--registry", "team"]);

    for well in [&found, &shown, &added, &installed] {
        assert_eq!(well.0, 0, "{}", well.2);
    }
    assert!(world.file("one/kami.toml").ends_with("fs-grep = { version = \"0.1.0\", registry = \"team\" }\n"));
    assert_eq!(elsewhere.1, "registry-unknown", "{}", elsewhere.2);
}

#[test]
fn test_registry_only_a_project_names_is_used_once_the_person_adds_it() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    let text = world.settings("team") + "[tools]\nfs-grep = { version = '0.1', registry = 'team' }\n";
    world.project("one", &[("kami.toml", &text)]);
    world.home.write("home/config/config.toml", b"");
    let signer = world.signer();
    let id = World::id().to_string();

    let refused = [&["sync"][..], &["search", "fs", "--registry", "team"], &["sync", "--yes"]];
    let refused = refused.map(|args| world.run_in("one", args));
    let wrong = world.run_in(".", &["registry", "add", "team", "acme.git", "--id", &id.replace('7', "8")]);
    world.home.well(&["registry", "add", "team", "acme.git", "--id", &id]);
    let agreed = world.run_in("one", &["sync", "--signer", &signer]);

    for (exit, code, text) in &refused {
        assert_eq!((*exit, code.as_str()), (1, "registry-not-agreed"), "{text}");
        assert!(text.contains("cargo kami registry add team") && text.contains(&format!("--id {id}")), "{text}");
    }
    assert_eq!((wrong.0, agreed.0), (1, 0), "{}{}", wrong.2, agreed.2);
}

#[test]
fn test_registry_of_a_project_with_the_name_of_ones_own_cannot_take_its_place() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.home.well(&["registry", "init", "evil.git", "--no-hook"]);
    let url = world.home.folder().join("evil.git").display().to_string();
    let evil = format!("[registries.acme]\nurl = {url:?}\n[tools]\nfs-grep = {{ version = '*', registry = 'acme' }}\n");
    world.project("one", &[("kami.toml", &evil)]);

    let refused = [&["sync", "--yes"][..], &["install", "fs-grep", "--registry", "acme"]];

    for args in refused {
        let (exit, code, text) = world.run_in("one", args);
        assert_eq!((exit, code.as_str()), (1, "registry-not-agreed"), "{text}");
    }
}

#[test]
fn test_lock_of_a_registry_nobody_added_is_refused() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.add(&["fs-grep"]);
    std::fs::remove_dir_all(world.home.folder().join("home")).unwrap_or_default();

    let (exit, code, text) = world.home.badly(&["sync", "--locked"]);

    assert_eq!((exit, code.as_str()), (1, "lock-registry-unknown"), "{text}");
    assert!(text.contains(&format!("--id {}", World::id())), "{text}");
}
