//! Several who speak for a package.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{Author, done, log, refused, shop, shown},
    project::Project,
};
use kami_test_remotes::{Kind, Remote};
use std::fs;

/// A package of Alice's, and Bob, who is to be its second owner.
fn two() -> (Author, Author, Remote) {
    let (alice, remote) = shop(Kind::Folder);
    done(alice.publish(Project::FIRST, &[]));
    let bob = Author::beside(&remote);
    alice.home.write("bob.pub", bob.public().as_bytes());
    (alice, bob, remote)
}

/// Passes a file on.
fn pass(from: &Author, to: &Author, file: &str) {
    to.home.write(file, &fs::read(from.home.folder().join(file)).unwrap());
}

/// Makes both of them owners, who must agree from then on.
fn together(alice: &Author, bob: &Author) {
    alice.well(&["owner", "add", "word-count", "bob.pub", "--threshold", "2", "--draft", "add.draft"]);
    pass(alice, bob, "add.draft");
    bob.well(&["owner", "sign", "add.draft"]);
    bob.well(&["owner", "submit", "add.draft"]);
}

#[test]
fn test_owner_added_with_a_draft_signs_in_a_home_of_their_own() {
    let (alice, bob, remote) = two();
    let before = shown(&remote);

    let alone = alice.run(&["owner", "add", "word-count", "bob.pub"]);
    let drafted = alice.well(&["owner", "add", "word-count", "bob.pub", "--threshold", "2", "--draft", "add.draft"]);
    let early = alice.run(&["owner", "submit", "add.draft"]);
    pass(&alice, &bob, "add.draft");
    let signed = bob.well(&["owner", "sign", "add.draft"]);
    let nothing_sent = shown(&remote);
    pass(&bob, &alice, "add.draft");
    let sent = alice.well(&["owner", "submit", "add.draft"]);
    let again = alice.well(&["owner", "submit", "add.draft"]);

    assert_eq!((refused(&alone), refused(&early)), ((1, "publish-unsigned"), (1, "publish-unsigned")));
    assert!(alone.stderr.contains(&bob.fingerprint()) && alone.stderr.contains("--draft FILE"), "{}", alone.stderr);
    assert!(
        drafted.stderr.starts_with("     Drafted an owner of `word-count`: add.draft\n    missing: "),
        "{}",
        drafted.stderr
    );
    assert!(drafted.stderr.ends_with("Next: cargo kami owner sign add.draft\n"), "{}", drafted.stderr);
    assert_eq!(
        signed.stderr,
        "      Signed `owners` for `word-count`: add.draft\nNext: cargo kami owner submit add.draft\n"
    );
    assert_eq!(nothing_sent, before);
    assert_eq!(sent.stderr, "        Sent `owners` for `word-count` in `acme`\n");
    assert!(again.stderr.contains("Unchanged"), "{}", again.stderr);
    let owners = bob.well(&["owner", "list", "word-count"]);
    assert!(owners.stdout.contains(&alice.fingerprint()) && owners.stdout.contains(&bob.fingerprint()));
    assert_eq!(owners.stderr, "2 of them must agree to changes of owners and keys.\n");
}

#[test]
fn test_owner_removed_by_one_of_two_needs_the_other() {
    let (alice, bob, remote) = two();
    together(&alice, &bob);
    let before = log(&remote);
    let remove = ["owner", "remove", "word-count", &bob.fingerprint(), "--threshold", "1"];

    let alone = alice.run(&remove);
    alice.well(&[&remove[..], &["--draft", "remove.draft"]].concat());
    pass(&alice, &bob, "remove.draft");
    let unchanged = log(&remote);
    bob.well(&["owner", "sign", "remove.draft"]);
    bob.well(&["owner", "submit", "remove.draft", "--message-format", "json"]);

    assert_eq!(refused(&alone), (1, "publish-unsigned"), "{}", alone.stderr);
    assert_eq!(unchanged, before);
    assert!(!alice.well(&["owner", "list", "word-count"]).stdout.contains(&bob.fingerprint()));
    // one signature is enough for versions, before and after
    alice.well(&["yank", "word-count@1.0.0"]);
}

#[test]
fn test_owner_drafts_that_are_none_or_late_are_refused() {
    let (alice, bob, _remote) = two();
    alice.well(&["owner", "add", "word-count", "bob.pub", "--draft", "add.draft"]);
    pass(&alice, &bob, "add.draft");
    bob.well(&["owner", "sign", "add.draft"]);
    alice.well(&["yank", "word-count@1.0.0"]);
    bob.home.write("notes.txt", b"no draft");

    let late = bob.run(&["owner", "submit", "add.draft"]);
    let none = bob.run(&["owner", "sign", "notes.txt"]);
    let unknown = alice.run(&["owner", "remove", "word-count", "carol"]);

    assert_eq!(refused(&late), (1, "log-line-sequence"), "{}", late.stderr);
    assert!(late.stderr.contains("hint: the log has grown since the draft was made: make it again"), "{}", late.stderr);
    assert_eq!((refused(&none), refused(&unknown)), ((2, "draft-none"), (2, "owner-unknown")));
}

#[test]
fn test_owner_submit_where_main_is_protected_makes_a_branch() {
    let (alice, bob, remote) = two();
    alice.well(&["owner", "add", "word-count", "bob.pub", "--draft", "add.draft"]);
    pass(&alice, &bob, "add.draft");
    bob.well(&["owner", "sign", "add.draft"]);
    let main = remote.git(&["rev-parse", "main"]).unwrap();

    let sent = bob.well(&["owner", "submit", "add.draft", "--pr"]);

    assert!(sent.stderr.contains("from the branch `kami/word-count-owners` to `main`"), "{}", sent.stderr);
    assert_eq!(remote.git(&["rev-parse", "main"]).unwrap(), main);
    assert!(shown(&remote).contains("refs/heads/kami/word-count-owners "), "{}", shown(&remote));
}
