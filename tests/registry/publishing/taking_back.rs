//! Versions taken back, and keys.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::{
    author::{Author, done, log, refused, shop, shown},
    project::Project,
};
use kami_registry::{
    Timestamp,
    git::{self, Insecure, RegistryUrl},
    index::{Index, IndexOptions},
    key::{SecretKey, Signer},
    log::Event,
    publish::{Change, Writer},
};
use kami_test_remotes::{Kind, Remote};
use serde_json::{Value, json};
use std::fs;

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

#[test]
fn test_lines_after_one_dated_ahead_take_its_time_and_count() {
    let (author, remote) = published();
    let ahead: Timestamp = "2099-01-01T00:00:00Z".parse().unwrap();
    let key = fs::read_to_string(author.home.folder().join("home/config/keys/default")).unwrap();
    let key = SecretKey::parse(&key, None).unwrap();
    let transport =
        git::open(&RegistryUrl::parse(&remote.url(), Insecure::Refused).unwrap(), &Default::default()).unwrap();
    let mut index = Index::open(IndexOptions::new(author.home.folder().join("index.git"))).unwrap();
    let (signers, event) =
        ([&key as &dyn Signer], Event::Yank { version: "1.0.0".parse().unwrap(), reason: String::new() });
    let mut writer = Writer { signers: &signers, now: &|| ahead, ..Writer::new(&mut index, &*transport) };
    writer.append(&"word-count".parse().unwrap(), &Change::Event(event)).unwrap();

    author.well(&["yank", "word-count@1.0.0", "--undo"]);

    assert_eq!(log(&remote).matches(r#""time":"2099-01-01T00:00:00Z""#).count(), 2, "{}", log(&remote));
    assert_eq!(state(&author).0, "listed");
}
