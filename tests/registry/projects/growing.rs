//! Versions that ask for more than the one a project had before, whichever way they come.

use super::world::World;
use crate::keys::terminal::converse;
use serde_json::{Value, json};

fn asking(origin: &str) -> Value {
    json!({"net": [{"origin": origin, "reason": "r"}]})
}

/// A project that uses a tool, of which there is a newer version that asks for more; and what this user thinks of such.
fn widening(policy: &str) -> World {
    let mut world = World::new();
    world.publish("web-fetch", "1.0.0", &asking("https://a.test"));
    world.add(&["web-fetch", "--net", "https://a.test"]);
    world.publish("web-fetch", "1.1.0", &asking("https://*.test"));
    let policy = format!("\n[policy]\ncapability_growth = '{policy}'\n");
    let trust = world.file("home/config/trust.toml").replacen('\n', &policy, 1);
    world.home.write("home/config/trust.toml", trust.as_bytes());
    world
}

/// The `kami.toml` of somebody who grants what the newer version asks for, too.
const GENEROUS: &str = "[tools]\nweb-fetch = { version = '1.1', net = ['https://*.test'] }\n";

#[test]
fn test_sync_growth_that_policy_refuses_stops_every_way_it_comes() {
    let ways: [(&str, &[&str]); 4] = [
        ("", &["sync", "--update", "--yes"]),
        ("toml", &["sync", "--yes"]),
        ("toml lock", &["sync", "--yes"]),
        ("", &["add", "web-fetch@1.1", "--net", "https://*.test", "--yes"]),
    ];

    for (changed, args) in ways {
        let world = widening("refuse");
        if changed.contains("toml") {
            world.home.write("kami.toml", GENEROUS.as_bytes());
        }
        if changed.contains("lock") {
            std::fs::remove_file(world.home.folder().join("kami.lock")).unwrap_or_default();
        }
        let (exit, code, text) = world.home.badly(args);
        assert_eq!((exit, code.as_str()), (1, "capabilities-grown"), "{changed} {args:?}: {text}");
        assert_eq!(world.home.components().len(), 1, "{args:?}");
    }
}

#[test]
fn test_sync_of_a_lock_somebody_else_has_widened_obeys_the_policy() {
    for (policy, args, expected) in [
        ("ask", &["sync"][..], "sync-unasked"),
        ("ask", &["sync", "--yes"], "none"),
        ("allow", &["sync", "--yes"], "none"),
        ("refuse", &["sync", "--yes"], "capabilities-grown"),
        ("refuse", &["sync", "--locked"], "capabilities-grown"),
    ] {
        let world = widening(policy);
        world.project("colleague", &[("kami.toml", GENEROUS)]);
        let theirs = told_in(&world, "colleague", &["sync", "--yes", "--signer", &world.signer()]);
        assert_eq!(theirs, "none");
        for name in ["kami.toml", "kami.lock"] {
            world.home.write(name, world.file(&format!("colleague/{name}")).as_bytes());
        }

        let pulled = told_in(&world, ".", args);

        assert_eq!(pulled, expected, "{policy} {args:?}");
        assert_eq!(world.locked("web-fetch"), "1.1.0");
    }
}

#[test]
fn test_add_of_a_newer_version_with_what_it_asks_for_needs_no_further_yes() {
    let world = widening("ask");

    world.home.well(&["add", "web-fetch@1.1", "--net", "https://*.test"]);

    assert_eq!(world.locked("web-fetch"), "1.1.0");
}

fn told_in(world: &World, folder: &str, args: &[&str]) -> String {
    world.run_in(folder, args).1
}

#[test]
fn test_sync_at_a_terminal_asks_about_trust_growth_and_grants_and_takes_no_for_an_answer() {
    let mut world = World::new();
    world.publish("web-fetch", "1.0.0", &asking("https://a.test"));
    world.home.write("kami.toml", b"[tools]\nweb-fetch = { version = '1', net = ['https://a.test'] }\n");
    let answered = |args: &[&str], talk: &[(&str, &str)]| {
        let run = converse(world.home.command(args).env_remove("CI"), talk);
        run.map(|run| (run.code, run.stderr)).unwrap_or_default()
    };
    let (trust, grant) = ("Trust this from now on?", "web-fetch: --allow-net https://a.test");

    let distrusted = answered(&["sync"], &[(trust, "n\r")]);
    let ungranted = answered(&["sync"], &[(trust, "y\r"), (grant, "n\r")]);
    let before = world.file("kami.lock");
    let agreed = answered(&["sync"], &[(trust, "y\r"), (grant, "y\r")]);

    assert!(distrusted.1.contains("`web-fetch` of `acme` (k1:"), "{}", distrusted.1);
    assert!(distrusted.0 == Some(1) && distrusted.1.contains("error[trust-declined]"), "{}", distrusted.1);
    assert!(ungranted.0 == Some(1) && ungranted.1.contains("error[sync-declined]"), "{}", ungranted.1);
    assert_eq!((agreed.0, before.as_str(), world.locked("web-fetch").as_str()), (Some(0), "", "1.0.0"), "{}", agreed.1);
}

#[test]
fn test_sync_at_a_terminal_asks_about_a_version_that_asks_for_more() {
    let world = widening("ask");
    let question = "Use `web-fetch` 1.1.0, which other than 1.0.0 asks for --allow-net https://*.test?";
    let answered = |key: &str| {
        let mut command = world.home.command(&["sync", "--update"]);
        let run = converse(command.env_remove("CI"), &[(question, key)]);
        (run.ok().and_then(|run| run.code), world.locked("web-fetch"))
    };

    let (no, yes) = (answered("n\r"), answered("y\r"));

    assert_eq!(no, (Some(1), "1.0.0".to_owned()));
    assert_eq!(yes, (Some(0), "1.1.0".to_owned()));
}
