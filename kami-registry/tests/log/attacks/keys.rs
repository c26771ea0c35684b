//! An owner's key in wrong hands, together with the right to write to the repository.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::registry::{PATH, Reader, Registry};
use crate::story::{Story, fingerprint, key, line, publics, publish};
use kami_registry::{
    key::SecretKey,
    log::{Event, ReleaseState},
};
use serde_json::{Value, json};

/// Three owners, two of whom must agree to larger changes. Bob's key will be stolen.
fn owned() -> Story {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = Story::created(&[&alice, &bob, &carol], 2);
    story.publish("1.0.0", &alice);
    story
}

fn revoke_bob(story: &mut Story, from_seq: u64) {
    let revoke = Event::Revoke { key: fingerprint(&key("bob")), from_seq, reason: "stolen".to_owned() };
    story.tell(revoke, &[&key("alice"), &key("carol")]).unwrap();
}

/// Appends a line that the drafts of this crate would refuse.
fn force(story: &mut Story, signers: &[&SecretKey], change: impl FnOnce(&mut Value)) {
    let mut body = story.body(Event::Publish(Box::new(publish("2.0.0"))));
    change(&mut body);
    story.text.push_str(&format!("{}\n", line(&body.to_string(), signers)));
}

/// What a reader who knew the log makes of the one that it has become.
fn followed(story: &Story, check: impl FnOnce(&Reader<'_>)) {
    let registry = Registry::with(&owned());
    let mut known = registry.reader();
    registry.put(PATH, story.text.as_bytes());
    assert_eq!(known.refused(), [""; 0]);
    check(&known);
}

#[test]
fn test_version_of_a_stolen_key_is_distrusted_once_the_key_is_revoked() {
    let mut story = owned();
    story.publish("1.1.0", &key("bob"));
    revoke_bob(&mut story, 2);

    followed(&story, |reader| {
        let log = reader.log("fs-grep");
        let distrusted = ReleaseState::Distrusted { key: fingerprint(&key("bob")), reason: "stolen".to_owned() };
        let states: Vec<&ReleaseState> = log.releases().iter().map(|release| &release.state).collect();
        assert_eq!(states, [&ReleaseState::Listed, &distrusted]);
    });
}

#[test]
fn test_owners_changed_by_one_stolen_key_stay_who_they_were() {
    let mut story = owned();
    let mallory = key("mallory");
    force(&mut story, &[&key("bob"), &mallory], |body| {
        body["kind"] = json!("owners");
        body["owners"] = json!(publics(&[&mallory]));
        body["threshold"] = json!(1);
    });

    followed(&story, |reader| {
        assert_eq!(reader.sees("fs-grep").1, ["log-signatures-count"]);
        assert_eq!(reader.log("fs-grep").owners().len(), 3);
    });
}

#[test]
fn test_version_published_again_by_a_stolen_key_stays_what_it_was() {
    let mut story = owned();
    for version in ["1.0.0", "1.0.0+fixed"] {
        force(&mut story, &[&key("bob")], |body| {
            body["version"] = json!(version);
            *body.pointer_mut("/artifact/size").unwrap() = json!(666);
        });
    }

    followed(&story, |reader| {
        let expected = (vec!["1.0.0".to_owned()], vec!["version-taken", "version-build-metadata"]);
        assert_eq!(reader.sees("fs-grep"), expected);
        assert_eq!(reader.log("fs-grep").releases().first().unwrap().publish.artifact.size, 412_331);
    });
}

#[test]
fn test_version_dated_back_does_not_count() {
    let mut story = owned();
    force(&mut story, &[&key("bob")], |body| body["time"] = json!("2020-01-01T00:00:00Z"));

    followed(&story, |reader| assert_eq!(reader.sees("fs-grep"), (vec!["1.0.0".to_owned()], vec!["log-line-time"])));
}

#[test]
fn test_key_once_revoked_publishes_nothing_and_never_comes_back() {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = owned();
    revoke_bob(&mut story, 2);
    force(&mut story, &[&bob], |_| ());
    force(&mut story, &[&alice, &bob, &carol], |body| {
        body["kind"] = json!("owners");
        body["owners"] = json!(publics(&[&alice, &bob]));
        body["threshold"] = json!(1);
    });

    followed(&story, |reader| {
        assert_eq!(reader.sees("fs-grep"), (vec!["1.0.0".to_owned()], vec!["log-signature-stranger", "owner-revoked"]));
    });
}
