//! Lines for clients that are not written yet.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::candidate::{assert_skipped, next, story};
use crate::story::{key, line, publish};
use kami_registry::{
    Timestamp,
    key::SecretKey,
    log::{Event, NewerFormat},
};
use serde_json::{Value, json};

fn newer() -> [Value; 2] {
    let (mut format, mut kind) = (next(), next());
    format["v"] = json!(2);
    format["artifact"] = json!("something else altogether");
    kind["kind"] = json!("takedown");
    [format, kind]
}

#[test]
fn test_newer_line_that_not_enough_owners_have_signed_is_skipped() {
    let (alice, bob, mallory) = (key("alice"), key("bob"), key("mallory"));
    let cases: [&[&SecretKey]; 4] = [&[&mallory], &[&alice], &[&bob], &[&alice, &mallory]];

    for body in newer() {
        for signers in cases {
            assert_skipped(&line(&body.to_string(), signers), "log-line-newer");
        }
        let signed = line(&body.to_string(), &[&alice, &bob]);
        assert_skipped(
            &signed.replacen("\"size\"", "\"Size\"", 1).replacen("altogether", "all in all", 1),
            "log-line-newer",
        );
    }
}

#[test]
fn test_newer_line_that_does_not_follow_is_skipped() {
    let (alice, bob) = (key("alice"), key("bob"));
    let cases = [
        ("seq", json!(7), "log-line-sequence"),
        ("prev", json!(null), "log-line-previous"),
        ("name", json!("fs-grap"), "log-line-name"),
        ("time", json!("2020-01-01T00:00:00Z"), "log-line-time"),
    ];

    for mut body in newer() {
        for (field, value, code) in &cases {
            let good = std::mem::replace(&mut body[field], value.clone());
            assert_skipped(&line(&body.to_string(), &[&alice, &bob]), code);
            body[field] = good;
        }
    }
}

#[test]
fn test_newer_line_the_owners_have_agreed_on_ends_what_is_read() {
    let (alice, bob, mallory) = (key("alice"), key("bob"), key("mallory"));
    for (body, format, kind) in newer().into_iter().zip([(2, "publish"), (1, "takedown")]).map(|(b, (f, k))| (b, f, k))
    {
        for signers in [&[&alice, &bob][..], &[&alice, &bob, &mallory]] {
            let mut story = story();
            story.text.push_str(&line(&body.to_string(), signers));
            story.text.push_str("\nwhatever follows\n");

            let log = story.log();

            assert_eq!(log.newer_format(), Some(&NewerFormat { line: 3, format, kind: kind.to_owned() }));
            assert_eq!((log.releases().len(), log.skipped()), (1, &[][..]));
            let draft = log.draft(Event::Publish(Box::new(publish("2.0.0"))), Timestamp::from_seconds(0));
            assert_eq!(draft.unwrap_err().code(), "log-newer-format");
        }
    }
}

#[test]
fn test_newer_line_at_the_start_of_a_log_does_not_keep_it_from_being_created() {
    let mut fresh = crate::story::Story::new("fs-grep");
    let alice = key("alice");
    let body = json!({"v": 2, "seq": 0, "kind": "create", "name": "fs-grep", "time": "2026-01-01T00:00:00Z"});
    fresh.text = format!("{}\n", line(&body.to_string(), &[&key("mallory")]));

    fresh.tell(fresh.create(&[&alice], 1), &[&alice]).unwrap();

    let log = fresh.log();
    assert_eq!((log.newer_format(), log.entries().len()), (None, 1));
    assert_eq!(log.skipped().first().unwrap().reason.code(), "log-line-newer");
}
