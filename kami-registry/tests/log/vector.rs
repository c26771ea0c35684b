//! The log in `tests/vectors`, for whoever writes another reader of the format.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "the log is a file, and is written anew where somebody asks for it")]

use crate::story::{Story, fingerprint, key, publics};
use kami_registry::log::{Event, ReleaseState};

/// One event of each kind, and a key in wrong hands.
fn story() -> Story {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = Story::created(&[&alice, &bob], 1);
    story.publish("1.0.0", &alice);
    story.publish("1.1.0", &alice);
    let yank = Event::Yank { version: "1.0.0".parse().unwrap(), reason: "follows links out of the folder".to_owned() };
    story.tell(yank, &[&bob]).unwrap();
    let owners = Event::Owners { owners: publics(&[&alice, &bob, &carol]), threshold: 2 };
    story.tell(owners, &[&alice, &carol]).unwrap();
    story.publish("1.2.0", &bob);
    let revoke = Event::Revoke { key: fingerprint(&bob), from_seq: 5, reason: "bob's laptop was stolen".to_owned() };
    story.tell(revoke, &[&alice, &carol]).unwrap();
    story
}

#[test]
fn test_log_of_the_vectors_written_anew_has_the_same_bytes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/fs-grep.jsonl");
    let written = story().text;

    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &written).unwrap();
    }

    assert_eq!(std::fs::read_to_string(path).unwrap(), written);
}

#[test]
fn test_log_of_the_vectors_says_what_its_owners_meant() {
    let log = story().log();

    let states: Vec<(String, &ReleaseState)> =
        log.releases().iter().map(|release| (release.version().to_string(), &release.state)).collect();

    let yanked = ReleaseState::Yanked { reason: "follows links out of the folder".to_owned() };
    let bob = fingerprint(&key("bob"));
    let distrusted = ReleaseState::Distrusted { key: bob, reason: "bob's laptop was stolen".to_owned() };
    assert_eq!(
        states,
        [("1.0.0".to_owned(), &yanked), ("1.1.0".to_owned(), &ReleaseState::Listed), ("1.2.0".to_owned(), &distrusted)]
    );
    assert_eq!((log.owners(), log.threshold()), (publics(&[&key("alice"), &key("carol")]).as_slice(), 2));
    assert_eq!((log.skipped(), log.skipped_lines(), log.newer_format()), (&[][..], 0, None));
}
