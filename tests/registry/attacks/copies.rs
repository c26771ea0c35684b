//! Copies of a registry, and what whoever runs it does.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::operated::{Operated, log};
use kami_tests::Run;
use std::{fs, path::Path};

/// What the command said, and how it ended.
fn told(run: &Run) -> (Option<i32>, String) {
    let code = run.stderr.split_once("error[").and_then(|(_, rest)| rest.split_once(']')).map(|(code, _)| code);
    (run.code, code.unwrap_or("none").to_owned())
}

fn no(code: &str) -> (Option<i32>, String) {
    (Some(1), code.to_owned())
}

fn append(clone: &Path, line: &str) {
    let path = clone.join(log());
    fs::write(&path, fs::read_to_string(&path).unwrap() + line).unwrap();
}

#[test]
fn test_mirrors_of_two_people_show_that_they_are_shown_different_logs() {
    let operated = Operated::new();
    let mirror = |from: &str, to: &str| operated.kami(&["registry", "mirror", from, to]);
    operated.change(|clone| append(clone, "for Alice\n"));
    let alice = mirror("acme.git", "alice.git");
    operated.git("clone", &["reset", "--quiet", "--hard", "HEAD~1"]);
    operated.change(|clone| append(clone, "for Bob\n"));
    let bob = mirror("acme.git", "bob.git");
    let before = operated.git("alice.git", &["rev-parse", "main"]).stdout;

    let compared = mirror("bob.git", "alice.git");
    let again = mirror("acme.git", "alice.git");
    operated.git("alice.git", &["fetch", "--quiet", "../bob.git", "main"]);
    let checked = operated.kami(&["registry", "check", "alice.git", "--against", "FETCH_HEAD"]);

    assert_eq!((alice.code, bob.code), (Some(0), Some(0)), "{} {}", alice.stderr, bob.stderr);
    for run in [compared, again, checked] {
        assert_eq!(told(&run), no("registry-rewritten"), "{}", run.stderr);
        assert!(run.stderr.contains("only the first 2 are the same"), "{}", run.stderr);
    }
    assert_eq!(operated.git("alice.git", &["rev-parse", "main"]).stdout, before);
}

#[test]
fn test_mirror_that_is_behind_or_ahead_shows_no_difference_or_a_loss() {
    let operated = Operated::new();
    operated.kami(&["registry", "mirror", "acme.git", "old.git"]);
    operated.change(|clone| append(clone, "third\n"));
    operated.kami(&["registry", "mirror", "acme.git", "new.git"]);

    let backwards = operated.kami(&["registry", "mirror", "old.git", "new.git"]);
    let forwards = operated.kami(&["registry", "mirror", "new.git", "old.git"]);

    assert_eq!(told(&backwards), no("registry-rewritten"), "{}", backwards.stderr);
    assert_eq!(told(&forwards), (Some(0), "none".to_owned()), "{}", forwards.stderr);
    assert!(forwards.stderr.contains("Mirrored 1 changed packages"), "{}", forwards.stderr);
}

#[test]
fn test_gc_removes_what_no_line_names_past_the_hook_and_nothing_before_it_is_said() {
    let operated = Operated::new();
    let run = |args: &[&str]| operated.kami(args);
    run(&["registry", "init", "hooked.git"]);
    run(&["registry", "add", "hooked", "hooked.git"]);
    let left = kami_registry::artifact::write(&operated.0.path().join("hooked.git"), b"\0asm left").unwrap();
    let digest = kami_registry::Sha256::of(b"\0asm left").hex();
    let reference = format!("refs/kami/artifacts/{digest}");
    operated.git("hooked.git", &["update-ref", &reference, &left.to_string()]);
    let there = || operated.git("hooked.git", &["rev-parse", "--verify", "--quiet", &reference]).status.success();

    let pushed = operated.git("clone", &["push", "--quiet", "../hooked.git", &format!(":{reference}")]);
    let shown = run(&["registry", "gc", "hooked", "--dry-run"]);
    let between = there();
    let removed = run(&["registry", "gc", "hooked"]);

    assert!(!pushed.status.success(), "nobody else may");
    assert_eq!((shown.stdout.trim(), between), (reference.as_str(), true), "{}", shown.stderr);
    assert!(removed.stderr.contains("Removed 1 component of `hooked` that no line names, of 1"), "{}", removed.stderr);
    assert!(!there());
    assert_eq!(run(&["registry", "check", "hooked.git"]).code, Some(0));
    assert!(run(&["registry", "gc", "hooked"]).stderr.contains("Removed 0 components"));
    let told = run(&["registry", "gc", "hooked", "--dry-run", "--message-format", "json"]).stdout;
    let (before, after) =
        (r#"{"reason":"registry-tidied","version":1,"name":"hooked","id":"k1:"#, r#""components":[]"#);
    assert!(told.starts_with(before) && told.contains(after) && told.contains(r#""removed":false"#), "{told}");
}

#[test]
fn test_init_makes_a_repository_that_is_durable_and_lets_nothing_go() {
    let operated = Operated::new();
    operated.kami(&["registry", "init", "hooked.git"]);
    operated.git(".", &["clone", "--quiet", "hooked.git", "hooked"]);

    for (folder, setting, value) in [
        ("hooked.git", "core.fsync", "all"),
        ("hooked.git", "receive.fsckObjects", "true"),
        ("hooked.git", "receive.denyDeletes", "true"),
        ("acme.git", "core.fsync", "all"),
    ] {
        let said = operated.git(folder, &["config", setting]);
        assert_eq!(String::from_utf8(said.stdout).unwrap().trim(), value, "{folder} {setting}");
    }
    let rewritten = operated.git("hooked", &["push", "--quiet", "--force", "origin", "HEAD:main"]);
    let deleted = operated.git("hooked", &["push", "--quiet", "origin", ":main"]);
    assert!(rewritten.status.success() && !deleted.status.success());
}
