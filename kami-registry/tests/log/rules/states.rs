//! What becomes of versions.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::story::{Story, fingerprint, key};
use kami_registry::{
    key::SecretKey,
    log::{Event, ReleaseState},
};

fn states(story: &Story) -> Vec<ReleaseState> {
    story.log().releases().iter().map(|release| release.state.clone()).collect()
}

fn yank(version: &str, reason: &str) -> Event {
    Event::Yank { version: version.parse().unwrap(), reason: reason.to_owned() }
}

fn unyank(version: &str) -> Event {
    Event::Unyank { version: version.parse().unwrap() }
}

fn revoke(key: &SecretKey, from_seq: u64, reason: &str) -> Event {
    Event::Revoke { key: fingerprint(key), from_seq, reason: reason.to_owned() }
}

/// Lines 1 and 3 are Alice's versions, 2 and 4 are Bob's; it takes two of three owners to change more.
fn four_versions() -> Story {
    let (alice, bob) = (key("alice"), key("bob"));
    let mut story = Story::created(&[&alice, &bob, &key("carol")], 2);
    for (version, signer) in [("1.0.0", &alice), ("1.1.0", &bob), ("1.2.0", &alice), ("1.3.0", &bob)] {
        story.publish(version, signer);
    }
    story
}

#[test]
fn test_version_yanked_and_unyanked_is_listed_again() {
    let (alice, bob) = (key("alice"), key("bob"));
    let mut story = Story::created(&[&alice, &bob], 1);
    story.publish("1.0.0", &alice);

    story.tell(yank("1.0.0", "leaks"), &[&bob]).unwrap();
    assert_eq!(states(&story), [ReleaseState::Yanked { reason: "leaks".to_owned() }]);
    story.tell(yank("1.0.0", "leaks badly"), &[&alice]).unwrap();
    assert_eq!(states(&story), [ReleaseState::Yanked { reason: "leaks badly".to_owned() }]);
    story.tell(unyank("1.0.0"), &[&alice]).unwrap();
    assert_eq!(states(&story), [ReleaseState::Listed]);
}

#[test]
fn test_versions_of_a_revoked_key_are_distrusted_from_the_line_named() {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let distrusted = ReleaseState::Distrusted { key: fingerprint(&bob), reason: "stolen".to_owned() };
    let listed = || ReleaseState::Listed;
    let cases = [
        (0, [listed(), distrusted.clone(), listed(), distrusted.clone()]),
        (2, [listed(), distrusted.clone(), listed(), distrusted.clone()]),
        (3, [listed(), listed(), listed(), distrusted]),
        (5, [listed(), listed(), listed(), listed()]),
    ];

    for (from_seq, expected) in cases {
        let mut story = four_versions();
        story.tell(revoke(&bob, from_seq, "stolen"), &[&alice, &carol]).unwrap();
        assert_eq!(states(&story), expected, "from {from_seq}");
    }
}

#[test]
fn test_version_distrusted_stays_so_whatever_follows() {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = four_versions();
    story.tell(revoke(&bob, 4, "stolen"), &[&alice, &carol]).unwrap();
    let before = states(&story);

    story.tell(unyank("1.3.0"), &[&alice]).unwrap();
    story.tell(yank("1.3.0", "old"), &[&alice]).unwrap();
    story.tell(revoke(&bob, 6, "stolen"), &[&alice, &carol]).unwrap();

    assert_eq!(states(&story), before);
    assert_eq!(story.log().revoked().values().map(|known| known.from_seq).collect::<Vec<_>>(), [4]);
}

#[test]
fn test_key_revoked_again_from_further_back_distrusts_more() {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = four_versions();
    story.tell(revoke(&bob, 4, "stolen"), &[&alice, &carol]).unwrap();

    story.tell(revoke(&bob, 0, "stolen long ago"), &[&alice, &carol]).unwrap();

    let distrusted = states(&story).iter().filter(|state| matches!(state, ReleaseState::Distrusted { .. })).count();
    assert_eq!(distrusted, 2);
    assert_eq!(story.log().revoked().values().map(|known| known.from_seq).collect::<Vec<_>>(), [0]);
}

#[test]
fn test_package_whose_only_owner_revokes_its_key_is_ended() {
    let alice = key("alice");
    let mut story = Story::created(&[&alice], 1);
    story.publish("1.0.0", &alice);
    story.tell(revoke(&alice, 2, "stolen"), &[&alice]).unwrap();

    let more = story.tell(yank("1.0.0", ""), &[&alice]).unwrap_err();

    assert_eq!(more.code(), "log-signature-stranger");
    assert_eq!((story.log().owners(), states(&story)), (&[][..], vec![ReleaseState::Listed]));
}
