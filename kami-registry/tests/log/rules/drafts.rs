//! Lines that several people sign one after the other.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::candidate::story;
use crate::story::{Story, key, line, publics, publish};
use kami_registry::{
    Timestamp,
    key::{Namespace, SecretKey, Signer},
    log::{Draft, Event},
};

fn change() -> Event {
    Event::Owners { owners: publics(&[&key("alice"), &key("carol")]), threshold: 1 }
}

fn draft(story: &Story, event: Event) -> Draft {
    story.log().draft(event, Timestamp::from_seconds(1_800_000_000)).unwrap()
}

/// What happens to a draft on the way to its next signer.
fn pass_on(story: &Story, draft: &Draft, signer: &SecretKey) -> Draft {
    let mut received = story.log().read_draft(&format!("{draft}\n")).unwrap();
    received.sign(signer.sign(Namespace::Log, received.body()).unwrap()).unwrap();
    received
}

#[test]
fn test_draft_passed_from_signer_to_signer_becomes_the_line() {
    let mut story = story();
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let first = draft(&story, change());
    let missing = first.missing();
    assert_eq!((missing.every, missing.some, missing.of), (publics(&[&carol]), 2, publics(&[&alice, &bob])));

    let second = pass_on(&story, &first, &bob);
    assert_eq!((second.missing().some, second.missing().of), (1, publics(&[&alice])));
    let third = pass_on(&story, &second, &carol);
    assert_eq!(third.missing().every, []);
    let signature = alice.sign(Namespace::Log, third.body()).unwrap();
    let signed = third.signed(vec![signature]).unwrap();
    story.text.push_str(signed.text());

    let log = story.log();
    assert_eq!((log.owners(), log.skipped()), (publics(&[&alice, &carol]).as_slice(), &[][..]));
    assert_eq!(log.head().unwrap().line, signed.digest());
}

#[test]
fn test_draft_takes_no_signature_that_is_not_missing() {
    let story = story();
    let (alice, bob, mallory) = (key("alice"), key("bob"), key("mallory"));
    let publish = || draft(&story, Event::Publish(Box::new(publish("2.0.0"))));
    let signed = pass_on(&story, &publish(), &alice);
    let code = |mut draft: Draft, key: &SecretKey, namespace| {
        draft.sign(key.sign(namespace, draft.body()).unwrap()).map_or_else(|error| error.code(), |()| "signed")
    };

    assert_eq!(code(signed.clone(), &alice, Namespace::Log), "log-signature-twice");
    assert_eq!(code(signed, &bob, Namespace::Log), "log-signature-stranger");
    assert_eq!(code(publish(), &mallory, Namespace::Log), "log-signature-stranger");
    assert_eq!(code(publish(), &bob, Namespace::File), "log-signature-worthless");
    assert_eq!(code(publish(), &bob, Namespace::Log), "signed");
}

#[test]
fn test_draft_changed_on_its_way_is_refused() {
    let story = story();
    let passed = pass_on(&story, &draft(&story, change()), &key("bob")).to_string();
    let cases = [
        (passed.replacen("\"threshold\":1", "\"threshold\":2", 1), "log-signature-worthless"),
        (passed.replacen("\"seq\":2", "\"seq\":3", 1), "log-line-sequence"),
        (passed.replacen("fs-grep", "fs-grap", 1), "log-line-name"),
        (passed.replacen("\"kind\":\"owners\"", "\"kind\":\"moved\"", 1), "log-line-newer"),
        (passed.replacen("{\"body\"", "{ \"body\"", 1), "log-line-form"),
        (passed.replacen(' ', "\u{a0}", 1), "log-line-body"),
    ];

    for (text, expected) in cases {
        assert_ne!(text, passed);
        assert_eq!(story.log().read_draft(&text).unwrap_err().code(), expected, "{text}");
    }
}

#[test]
fn test_draft_overtaken_by_another_line_is_refused() {
    let mut story = story();
    let passed = pass_on(&story, &draft(&story, change()), &key("bob"));
    story.publish("2.0.0", &key("alice"));

    let error = story.log().read_draft(&passed.to_string()).unwrap_err();

    assert_eq!(error.code(), "log-line-sequence");
    assert!(error.hint().contains("make it again"));
}

#[test]
fn test_draft_of_a_clock_behind_the_log_takes_the_time_of_its_last_line() {
    let story = story();

    let draft = story.log().draft(change(), Timestamp::from_seconds(0)).unwrap();

    assert!(String::from_utf8_lossy(draft.body()).contains("\"time\":\"2026-11-22T11:00:00Z\""));
}

#[test]
fn test_draft_body_is_what_the_line_holds() {
    let story = story();
    let draft = draft(&story, Event::Publish(Box::new(publish("2.0.0"))));
    let body = String::from_utf8(draft.body().to_vec()).unwrap();
    let signature = key("alice").sign(Namespace::Log, draft.body()).unwrap();

    let signed = draft.signed(vec![signature]).unwrap();

    assert_eq!(signed.text(), format!("{}\n", line(&body, &[&key("alice")])));
}
