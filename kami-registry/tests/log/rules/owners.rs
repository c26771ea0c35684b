//! Who owns a package, and how that changes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::story::{Story, fingerprint, key, publics};
use kami_registry::{
    key::{SecretKey, Signer},
    log::{Event, Log},
};

fn owners(keys: &[&SecretKey], threshold: u32) -> Event {
    Event::Owners { owners: publics(keys), threshold }
}

fn revoke(key: &SecretKey, from_seq: u64) -> Event {
    Event::Revoke { key: fingerprint(key), from_seq, reason: String::new() }
}

fn code(story: &mut Story, event: Event, signers: &[&SecretKey]) -> &'static str {
    story.tell(event, signers).map_or_else(|error| error.code(), |()| "counts")
}

fn names(log: &Log) -> Vec<String> {
    log.owners().iter().map(|key| key.comment().to_owned()).collect()
}

#[test]
fn test_owners_that_could_not_be_are_refused() {
    let (alice, bob) = (key("alice"), key("bob"));
    let many: Vec<SecretKey> = (0..17).map(|_| SecretKey::generate("").unwrap()).collect();
    let many: Vec<&SecretKey> = many.iter().collect();
    let cases: [(&[&SecretKey], u32, &str); 7] = [
        (&[], 1, "owner-count"),
        (&many, 1, "owner-count"),
        (&[&alice, &bob, &alice], 1, "owner-twice"),
        (&[&alice, &bob], 0, "owner-threshold"),
        (&[&alice, &bob], 3, "owner-threshold"),
        (&[&alice, &bob], u32::MAX, "owner-threshold"),
        (many.get(..16).unwrap(), 16, "counts"),
    ];

    for (keys, threshold, expected) in cases {
        let mut fresh = Story::new("fs-grep");
        let create = fresh.create(keys, threshold);
        assert_eq!(code(&mut fresh, create, keys), expected, "{threshold} of {}", keys.len());
        if expected != "counts" {
            let mut grown = Story::created(&[&alice], 1);
            assert_eq!(code(&mut grown, owners(keys, threshold), &[&alice]), expected);
        }
    }
}

#[test]
fn test_owners_change_needs_enough_old_ones_and_every_new_one() {
    let (alice, bob, carol, mallory) = (key("alice"), key("bob"), key("carol"), key("mallory"));
    let signed_by = |signers: &[&SecretKey]| {
        let mut story = Story::created(&[&alice, &bob], 2);
        code(&mut story, owners(&[&alice, &carol], 1), signers)
    };

    assert_eq!(signed_by(&[&alice, &bob, &carol]), "counts");
    assert_eq!(signed_by(&[&alice, &bob]), "log-signatures-count");
    assert_eq!(signed_by(&[&alice, &carol]), "log-signatures-count");
    assert_eq!(signed_by(&[&bob, &carol]), "log-signatures-count");
    assert_eq!(signed_by(&[&alice, &bob, &mallory]), "log-signature-stranger");
    assert_eq!(signed_by(&[&alice, &alice, &carol]), "log-signature-twice");
}

#[test]
fn test_owners_changed_step_by_step_have_their_say_only_while_they_own() {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = Story::created(&[&alice], 1);
    story.tell(owners(&[&alice, &bob], 2), &[&alice, &bob]).unwrap();
    story.tell(owners(&[&bob, &carol], 1), &[&alice, &bob, &carol]).unwrap();

    let by_alice = code(&mut story, revoke(&bob, 0), &[&alice]);
    let by_carol = code(&mut story, revoke(&alice, 0), &[&carol]);

    assert_eq!((by_alice, by_carol), ("log-signature-stranger", "counts"));
    assert_eq!((names(&story.log()), story.log().threshold()), (vec!["bob".to_owned(), "carol".to_owned()], 1));
}

#[test]
fn test_owners_that_need_more_signatures_than_a_line_holds_are_refused() {
    let old: Vec<SecretKey> = (0..9).map(|_| SecretKey::generate("").unwrap()).collect();
    let new: Vec<SecretKey> = (0..8).map(|_| SecretKey::generate("").unwrap()).collect();
    let (old, new): (Vec<&SecretKey>, Vec<&SecretKey>) = (old.iter().collect(), new.iter().collect());
    let mut story = Story::created(&old, 9);

    assert_eq!(code(&mut story, owners(&new, 1), &[]), "log-signatures-too-many");
}

#[test]
fn test_key_revoked_cannot_own_or_sign_again() {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = Story::created(&[&alice, &bob, &carol], 2);
    story.tell(revoke(&bob, 0), &[&alice, &carol]).unwrap();

    let again = code(&mut story, owners(&[&alice, &bob], 1), &[&alice, &bob, &carol]);
    let signing = code(&mut story, revoke(&carol, 0), &[&alice, &bob]);

    assert_eq!((again, signing), ("owner-revoked", "revoke-too-few-left"));
    assert_eq!(names(&story.log()), ["alice", "carol"]);
}

#[test]
fn test_key_that_cannot_be_revoked_is_refused() {
    let (alice, bob, mallory) = (key("alice"), key("bob"), key("mallory"));
    let signed = |threshold, event, signers: &[&SecretKey]| {
        code(&mut Story::created(&[&alice, &bob], threshold), event, signers)
    };

    assert_eq!(signed(1, revoke(&mallory, 0), &[&alice]), "revoke-unknown-key");
    assert_eq!(signed(1, revoke(&bob, 2), &[&alice]), "revoke-from-ahead");
    assert_eq!(signed(1, revoke(&bob, 1), &[&alice]), "counts");
    assert_eq!(signed(2, revoke(&bob, 0), &[&alice, &bob]), "revoke-too-few-left");
}

#[test]
fn test_owners_written_in_another_way_are_refused() {
    let line = key("carol").public().to_string();
    let [algorithm, digits, comment]: [&str; 3] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
    let cases = [
        format!("{algorithm}  {digits} {comment}"),
        format!("{algorithm}\u{a0}{digits} {comment}"),
        format!(" {line}"),
        format!("{line} "),
        digits.to_owned(),
        format!("ssh-rsa {digits}"),
        format!("{algorithm} {}", digits.trim_end_matches('=').get(..60).unwrap()),
        String::new(),
    ];

    for case in cases {
        super::candidate::assert_refused("log-line-body", |body| {
            body["kind"] = "owners".into();
            body["owners"] = serde_json::json!([case]);
            body["threshold"] = 1.into();
        });
    }
}
