//! Registries that do not take what is sent, each for a reason of its own.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{Author, done, refused, shop, shown},
    project::Project,
};
use kami_test_remotes::{Kind, Remote};
use kami_tests::Run;
use std::fs;

const PROTECTION: &str = "[ \"$1\" != refs/heads/main ] || { echo 'main is protected' >&2; exit 1; }";

const NEWER: &str = "error[registry-newer]: the registry is of format 2, which this version does not know\nhint: install the newest cargo-kami\n";

/// Publishes where something was done to the registry: nothing may be left behind.
fn publish_after(prepare: impl FnOnce(&Author, &Remote)) -> Run {
    let (author, remote) = shop(Kind::Http);
    prepare(&author, &remote);
    let before = shown(&remote);
    let run = author.publish(Project::FIRST, &[]);
    assert_eq!(shown(&remote), before, "{}", run.stderr);
    run
}

/// Says that the registry is elsewhere.
fn turn_to(author: &Author, remote: &Remote, url: &str) {
    let path = author.home.folder().join("home/config/config.toml");
    let settings = fs::read_to_string(&path).unwrap();
    assert!(settings.contains(&remote.url()), "{settings}");
    fs::write(path, settings.replace(&remote.url(), url)).unwrap();
}

#[test]
fn test_publish_that_a_hook_refuses_shows_its_words() {
    let run = publish_after(|_, remote| remote.hook("pre-receive", "echo 'only on weekdays' >&2; exit 1").unwrap());

    assert_eq!(refused(&run), (1, "push-declined"), "{}", run.stderr);
    assert!(run.stderr.contains("the registry refuses `refs/heads/main`: only on weekdays\n"), "{}", run.stderr);
}

#[test]
fn test_publish_to_a_protected_branch_says_how_and_pr_makes_a_branch() {
    let (author, remote) = shop(Kind::Http);
    remote.hook("update", PROTECTION).unwrap();

    let direct = author.publish(Project::FIRST, &[]);
    let proposed = done(author.publish(Project::FIRST, &["--pr"]));
    let again = done(author.publish(Project::FIRST, &["--pr"]));

    assert_eq!(refused(&direct), (1, "push-protected"), "{}", direct.stderr);
    assert!(direct.stderr.contains("hint: publish with `--pr`"), "{}", direct.stderr);
    let branch = "kami/word-count-1.0.0";
    let open = format!("   Unchanged `word-count` 1.0.0 waits on the branch `{branch}` to be merged\n");
    assert!(again.stderr.contains(&open), "{}", again.stderr);
    assert!(proposed.stderr.contains(&format!("Open a pull request from the branch `{branch}` to `main`")));
    assert!(shown(&remote).contains(&format!("refs/heads/{branch} ")), "{}", shown(&remote));
    assert_eq!(author.run(&["info", "word-count"]).code, Some(101), "before it is merged");
    remote.git(&["update-ref", "refs/heads/main", &format!("refs/heads/{branch}")]).unwrap();
    assert_eq!(author.info("word-count")["package-version"], "1.0.0");
}

#[test]
fn test_publish_without_permission_is_told_apart_from_a_missing_registry() {
    let denied = publish_after(|_, remote| drop(remote.git(&["config", "http.receivepack", "false"]).unwrap()));
    let missing = publish_after(|author, remote| turn_to(author, remote, &remote.url_of("other.git")));
    let unreachable = publish_after(|author, remote| turn_to(author, remote, "http://127.0.0.1:9/index.git"));

    assert_eq!(refused(&denied), (101, "remote-denied"), "{}", denied.stderr);
    assert_eq!(refused(&missing), (101, "remote-missing"), "{}", missing.stderr);
    assert_eq!(refused(&unreachable), (101, "remote-unreachable"), "{}", unreachable.stderr);
}

#[test]
fn test_publish_to_a_newer_registry_or_of_too_much_is_refused() {
    let newer = publish_after(|_, remote| change_settings(remote, |text| text.replace("\"v\": 1", "\"v\": 2")));
    let (_, remote) = shop(Kind::Folder);
    change_settings(&remote, |text| text.replace("\"artifact_bytes\": 33554432", "\"artifact_bytes\": 1024"));
    let before = shown(&remote);
    let large = Author::beside(&remote).publish(Project::FIRST, &[]);

    assert_eq!(refused(&newer), (1, "registry-newer"), "{}", newer.stderr);
    assert!(newer.stderr.ends_with(NEWER), "{}", newer.stderr);
    assert_eq!((refused(&large), shown(&remote)), ((1, "publish-too-large"), before), "{}", large.stderr);
    assert!(large.stderr.contains("the registry takes at most 1.0 KiB\nhint: "), "{}", large.stderr);
}

/// Changes `kami.json` as its operator would.
fn change_settings(remote: &Remote, change: impl FnOnce(&str) -> String) {
    let settings = remote.git(&["show", "main:kami.json"]).unwrap();
    let changed = change(&settings);
    assert_ne!(settings, changed, "{settings}");
    let file = remote.path().join("settings");
    fs::write(&file, changed).unwrap();
    let blob = remote.git(&["hash-object", "-w", file.to_str().unwrap()]).unwrap();
    let old = remote.git(&["rev-parse", "main:kami.json"]).unwrap();
    let tree = remote.git(&["ls-tree", "main"]).unwrap().replace(old.trim(), blob.trim());
    fs::write(&file, tree).unwrap();
    let script = format!("git --git-dir {0} mktree < {1}", remote.path().display(), file.display());
    let tree = std::process::Command::new("sh").args(["-c", &script]).output().unwrap().stdout;
    let tree = String::from_utf8(tree).unwrap();
    let who = ["-c", "user.name=o", "-c", "user.email=o@localhost"];
    let commit = remote.git(&[&who[..], &["commit-tree", "-p", "main", "-m", "s", tree.trim()]].concat()).unwrap();
    remote.git(&["update-ref", "refs/heads/main", commit.trim()]).unwrap();
}
