//! Amendments, and the events they come to.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use super::*;
use kami_registry::{
    RegistryId, Timestamp,
    key::{Namespace, SecretKey, Signer},
    log::LogLimits,
};

/// A package these keys own.
fn log(owners: &[&SecretKey], threshold: u32) -> Log {
    let (name, registry, limits) = ("fs-grep".parse().unwrap(), RegistryId::from_bytes([7; 16]), LogLimits::default());
    let keys = owners.iter().map(|key| key.public().clone()).collect();
    let empty = Log::verify(&name, &registry, b"", &limits);
    let create = Event::Create { registry, owners: keys, threshold };
    let draft = empty.draft(create, Timestamp::from_seconds(1_800_000_000)).unwrap();
    let signatures = owners.iter().map(|key| key.sign(Namespace::Log, draft.body()).unwrap()).collect();
    Log::verify(&name, &registry, draft.signed(signatures).unwrap().text().as_bytes(), &limits)
}

fn owners(event: Event) -> (Vec<String>, u32) {
    let Event::Owners { owners, threshold } = event else { panic!("{event:?}") };
    (owners.iter().map(|key| key.comment().to_owned()).collect(), threshold)
}

#[test]
fn test_event_of_another_owner_keeps_the_others() {
    let [alice, bob] = ["alice", "bob"].map(|name| SecretKey::generate(name).unwrap());
    let log = log(&[&alice], 1);
    let add = |key: &SecretKey, threshold| Amendment::AddOwner { key: key.public().clone(), threshold };

    let events = [add(&bob, None), add(&bob, Some(2)), add(&alice, None)].map(|add| owners(add.event(&log).unwrap()));

    let (one, both) = (vec!["alice".to_owned()], vec!["alice".to_owned(), "bob".to_owned()]);
    assert_eq!(events, [(both.clone(), 1), (both, 2), (one, 1)]);
}

#[test]
fn test_event_of_one_owner_less_lowers_the_threshold_to_what_is_left() {
    let [alice, bob] = ["alice", "bob"].map(|name| SecretKey::generate(name).unwrap());
    let log = log(&[&alice, &bob], 2);
    let remove = |who: &str| Amendment::RemoveOwner { who: who.parse().unwrap(), threshold: None };

    let by_comment = remove("bob").event(&log).map(owners);
    let by_fingerprint = remove(&alice.public().fingerprint().to_string()).event(&log).map(owners);
    let by_nothing = remove("carol").event(&log).map_err(|error| error.to_string());

    assert_eq!(by_comment.unwrap(), (vec!["alice".to_owned()], 1));
    assert_eq!(by_fingerprint.unwrap(), (vec!["bob".to_owned()], 1));
    assert!(by_nothing.unwrap_err().starts_with("no single owner of `fs-grep` is called that: SHA256:"));
}

#[test]
fn test_event_of_a_revocation_since_an_unknown_version_is_refused() {
    let alice = SecretKey::generate("alice").unwrap();
    let revoke = |since: &str| Amendment::Revoke {
        key: alice.public().fingerprint(),
        since: since.parse().unwrap(),
        reason: String::new(),
    };

    let line = revoke("1").event(&log(&[&alice], 1)).unwrap();
    let version = revoke("1.0.0").event(&log(&[&alice], 1)).map_err(|error| error.to_string());

    assert!(matches!(line, Event::Revoke { from_seq: 1, .. }), "{line:?}");
    assert_eq!(version.unwrap_err(), "`fs-grep` 1.0.0 was never published");
}
