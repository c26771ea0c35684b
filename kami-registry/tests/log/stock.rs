//! A line is verified with `git` and `ssh-keygen` alone, as the specification shows it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "it is about programs that others have written, and about a page of the book"
)]

use crate::story::key;
use kami_registry::key::Signer;
use std::{path::Path, process::Command};

/// The commands of the page, as somebody would copy them.
fn recipe() -> String {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/src/registry.md")).unwrap();
    let (_, rest) = page.split_once("## Verifying a line by hand").unwrap();
    let (_, rest) = rest.split_once("```sh\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

fn run(folder: &Path, program: &str, args: &[&str]) -> (bool, String) {
    let mut command = Command::new(program);
    command.args(args).current_dir(folder).env("HOME", folder).env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text.into_owned())
}

fn git(folder: &Path, args: &[&str]) {
    let who = ["-c", "user.name=someone", "-c", "user.email=someone@localhost"];
    let (done, text) = run(folder, "git", &[&who, args].concat());
    assert!(done, "{args:?}: {text}");
}

/// A repository with this text as the log of `fs-grep`, and the recipe run in it.
fn follow_recipe(log: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::create_dir_all(folder.join("p/3e")).unwrap();
    std::fs::write(folder.join("p/3e/fs-grep.jsonl"), log).unwrap();
    git(folder, &["init", "-q", "-b", "main"]);
    git(folder, &["add", "p"]);
    git(folder, &["commit", "-q", "-m", "publish"]);
    std::fs::write(folder.join("allowed_signers"), format!("alice {}\n", key("alice").public())).unwrap();
    run(folder, "sh", &["-c", &recipe()])
}

#[test]
fn test_line_of_a_log_verified_by_hand_is_good() {
    let (verified, text) = follow_recipe(include_str!("../vectors/fs-grep.jsonl"));

    assert!(verified, "{text}");
    assert!(text.starts_with("Good \"kami-log-v1\" signature for alice"), "{text}");
}

#[test]
fn test_line_of_a_log_changed_and_verified_by_hand_is_bad() {
    let changed = include_str!("../vectors/fs-grep.jsonl").replace("\"size\":412331", "\"size\":412332");

    let (verified, text) = follow_recipe(&changed);

    assert!(!verified, "{text}");
}
