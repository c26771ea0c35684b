//! Versions taken back, and keys.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::{
    author::{Author, done, log, refused, shop, shown},
    project::Project,
};
use kami_test_remotes::{Kind, Remote};
use serde_json::{Value, json};

fn published() -> (Author, Remote) {
    let (author, remote) = shop(Kind::Folder);
    done(author.publish(Project::FIRST, &[]));
    (author, remote)
}

fn state(author: &Author) -> (Value, Value) {
    let release = author.info("word-count")["releases"][0].clone();
    (release["state"].clone(), release["reason"].clone())
}

#[test]
fn test_yank_and_its_undo_are_told_and_harmless_to_repeat() {
    let (author, remote) = published();
    let yank = ["yank", "word-count@1.0.0", "--reason", "counts wrong"];

    let yanked = author.well(&yank);
    let (after, lines) = (state(&author), log(&remote));
    let again = author.well(&yank);
    let undone = author.well(&["yank", "word-count@1.0.0", "--undo", "--message-format", "json"]);

    assert_eq!(yanked.stderr, "      Yanked `word-count` 1.0.0 in `acme`\n");
    assert_eq!(after, (json!("yanked"), json!("counts wrong")));
    assert_eq!(again.stderr, "   Unchanged `word-count` 1.0.0: it was so before\n");
    assert!(log(&remote).starts_with(&lines) && log(&remote).lines().count() == lines.lines().count() + 1);
    let message: Value = serde_json::from_str(&undone.stdout).unwrap();
    assert_eq!((&message["reason"], &message["outcome"]), (&json!("amended"), &json!("done")));
    assert_eq!(state(&author), (json!("listed"), json!(null)));
}

#[test]
fn test_yank_of_what_is_not_there_or_not_ones_own_is_refused() {
    let (author, remote) = published();
    let stranger = Author::beside(&remote);
    let before = shown(&remote);

    let version = author.run(&["yank", "word-count@9.0.0"]);
    let package = author.run(&["yank", "word-cound@1.0.0"]);
    let other = stranger.run(&["yank", "word-count@1.0.0"]);
    let nonsense = author.run(&["yank", "word-count"]);

    assert_eq!(refused(&version), (1, "version-unknown"), "{}", version.stderr);
    assert_eq!(refused(&package), (1, "package-not-created"), "{}", package.stderr);
    assert_eq!(refused(&other), (1, "publish-not-owner"), "{}", other.stderr);
    assert!(other.stderr.contains(&author.fingerprint()) && other.stderr.contains(&stranger.fingerprint()));
    assert_eq!(nonsense.code, Some(2));
    assert_eq!(shown(&remote), before);
}

#[test]
fn test_key_revoke_distrusts_what_it_published_and_locks_it_out() {
    let (author, _remote) = published();
    author.well(&["keygen", "--no-passphrase", "--name", "second"]);
    let public = author.home.folder().join("home/config/keys/second.pub");
    author.well(&["owner", "add", "word-count", public.to_str().unwrap(), "--cosign", "second"]);
    let lost = author.fingerprint();

    let reason = ["--from", "1.0.0", "--reason", "lost laptop", "--key", "second"];
    let revoked = author.well(&[&["key", "revoke", "word-count", &lost][..], &reason].concat());
    let after = author.run(&["yank", "word-count@1.0.0"]);

    assert!(
        revoked.stderr.contains(&format!("     Revoked {lost} for `word-count` in `acme`\n")),
        "{}",
        revoked.stderr
    );
    assert_eq!(state(&author).0, "distrusted");
    assert_eq!(refused(&after), (1, "publish-not-owner"), "{}", after.stderr);
    assert_eq!(author.info("word-count")["owners"].as_array().unwrap().len(), 1);
}
