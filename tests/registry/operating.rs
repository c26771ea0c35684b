//! Making a registry, and keeping everything out of it that does not belong there.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_tests::Run;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;

fn kami(folder: &Path, args: &[&str]) -> Run {
    let mut command = Run::command(folder).unwrap();
    command.args(args).env("KAMI_HOME", folder.join("home")).env_remove("CI").output().unwrap().into()
}

fn git(folder: &Path, args: &[&str]) -> Output {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=mallory", "-c", "user.email=mallory@localhost"]).args(args).current_dir(folder);
    git.env("PATH", std::env::var("PATH").unwrap_or_default()).output().unwrap()
}

/// A registry with its hook, and a clone of it as anybody may make one.
fn registry() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let made = kami(dir.path(), &["registry", "init", "acme.git"]);
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(git(dir.path(), &["clone", "--quiet", "acme.git", "clone"]).status.success());
    dir
}

/// Pushes a change of a clone: how that ended, and what git said.
fn push(dir: &Path, change: impl FnOnce(&Path), refspec: &str) -> (bool, String) {
    let clone = dir.join("clone");
    change(&clone);
    git(&clone, &["add", "--all"]);
    git(&clone, &["commit", "--quiet", "--allow-empty", "-m", "change"]);
    let pushed = git(&clone, &["push", "--quiet", "origin", refspec]);
    (pushed.status.success(), String::from_utf8_lossy(&pushed.stderr).into_owned())
}

fn tip(dir: &Path) -> Vec<u8> {
    git(&dir.join("acme.git"), &["rev-parse", "main"]).stdout
}

#[test]
fn test_init_made_registry_can_be_added_listed_and_removed() {
    let dir = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let run = kami(dir.path(), args);
        (run.code, run.stdout + &run.stderr)
    };

    let made = run(&["registry", "init", "acme.git"]);
    let again = run(&["registry", "init", "acme.git"]);
    let added = run(&["registry", "add", "work", "acme.git"]);
    let listed = run(&["registry", "list"]);
    let checked = run(&["registry", "check", "acme.git"]);
    let removed = run(&["registry", "remove", "work"]);
    let empty = run(&["registry", "list"]);

    assert_eq!([made.0, added.0, listed.0, checked.0, removed.0], [Some(0); 5], "{} {}", made.1, added.1);
    assert!(again.0 == Some(101) && again.1.starts_with("error[registry-place-taken]"), "{}", again.1);
    assert!(listed.1.starts_with("* work  0 packages  reached just now"), "{}", listed.1);
    assert!(empty.1.starts_with("no registries"), "{}", empty.1);
    assert_eq!(fs::read_dir(dir.path().join("home/cache/index")).unwrap().count(), 0);
}

#[test]
fn test_add_of_another_registry_than_named_is_refused() {
    let dir = registry();

    let other = kami(dir.path(), &["registry", "add", "work", "acme.git", "--id", &format!("k1:{}", "0".repeat(32))]);

    assert_eq!(other.code, Some(1), "{}", other.stderr);
    assert!(other.stderr.starts_with("error[registry-other]"), "{}", other.stderr);
    assert!(!dir.path().join("home/config/config.toml").exists());
}

#[test]
fn test_pushed_garbage_is_refused_with_the_words_of_the_hook() {
    let dir = registry();
    let before = tip(dir.path());

    let file = push(dir.path(), |clone| fs::write(clone.join("README.md"), "mine now").unwrap(), "HEAD:main");
    let branch = push(dir.path(), |_| {}, "HEAD:refs/heads/other");
    let squat = push(dir.path(), |_| {}, &format!("HEAD:refs/kami/artifacts/{}", "0".repeat(64)));
    let gone = push(dir.path(), |_| {}, ":main");

    let codes = ["check-foreign", "check-reference", "check-component", "check-deleted"];
    for ((pushed, said), code) in [file, branch, squat, gone].into_iter().zip(codes) {
        assert!(!pushed && said.contains(&format!("remote: error[{code}]")), "{code}: {said}");
    }
    assert_eq!(tip(dir.path()), before);
}

#[test]
fn test_check_between_commits_tells_what_a_pull_request_does() {
    let dir = registry();
    let clone = dir.path().join("clone");
    fs::write(clone.join("kami.json"), "{}").unwrap();
    git(&clone, &["commit", "--quiet", "--all", "-m", "take over"]);

    let checked = kami(&clone, &["registry", "check", "--base", "origin/main", "--head", "HEAD"]);
    let nothing = kami(&clone, &["registry", "check", "--base", "origin/main", "--head", "origin/main"]);

    assert_eq!((checked.code, nothing.code), (Some(1), Some(0)), "{} {}", checked.stderr, nothing.stderr);
    assert!(checked.stderr.starts_with("error[registry-settings]"), "{}", checked.stderr);
}
