//! Where a line must stand.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::candidate::{assert_refused, assert_skipped, next, story};
use crate::story::{Story, key, line};
use serde_json::json;

#[test]
fn test_line_of_another_package_is_skipped() {
    for name in ["fs-grap", "Fs-grep", "fs-grep ", "", "../fs-grep"] {
        assert_refused("log-line-name", |body| body["name"] = json!(name));
    }
}

#[test]
fn test_line_with_another_number_than_the_next_is_skipped() {
    for seq in [0, 1, 3, u64::MAX] {
        assert_refused("log-line-sequence", |body| body["seq"] = json!(seq));
    }
}

#[test]
fn test_line_that_follows_another_line_is_skipped() {
    let entries = story().log().entries().to_vec();
    for prev in [json!(entries.first().unwrap().line), json!(kami_registry::Sha256::of(b"")), json!(null)] {
        assert_refused("log-line-previous", |body| body["prev"] = prev);
    }
    assert_refused("log-line-previous", |body| drop(body.as_object_mut().unwrap().remove("prev")));
}

#[test]
fn test_line_older_than_the_last_is_skipped() {
    assert_refused("log-line-time", |body| body["time"] = json!("2026-11-22T10:59:59Z"));
    assert_refused("log-line-time", |body| body["time"] = json!("1970-01-01T00:00:00Z"));
}

#[test]
fn test_line_of_the_same_second_as_the_last_counts() {
    let mut body = next();
    body["time"] = json!("2026-11-22T11:00:00Z");

    super::candidate::assert_counts(&body.to_string(), &[&key("alice")]);
}

#[test]
fn test_line_repeated_or_left_behind_by_a_race_is_skipped() {
    let text = story().text;
    let repeated = text.lines().last().unwrap();
    let (alice, bob) = (key("alice"), key("bob"));
    let mut winner = story();
    winner.publish("2.0.0", &bob);

    winner.text.push_str(&line(&next().to_string(), &[&alice]));
    winner.text.push('\n');

    assert_skipped(repeated, "log-line-sequence");
    assert_skipped(text.lines().next().unwrap(), "log-line-sequence");
    assert_eq!(winner.log().skipped().first().unwrap().reason.code(), "log-line-sequence");
    assert_eq!(winner.log().releases().len(), 2);
}

#[test]
fn test_log_whose_first_line_creates_nothing_is_empty() {
    let alice = key("alice");
    let mut publish = next();
    publish["seq"] = json!(0);
    publish.as_object_mut().unwrap().remove("prev");

    let story = Story::new("fs-grep");
    let log = story.read(format!("{}\n", line(&publish.to_string(), &[&alice])).as_bytes());

    assert_eq!((log.identity(), log.head(), log.releases()), (None, None, &[][..]));
    assert_eq!(log.skipped().first().unwrap().reason.code(), "package-not-created");
}

#[test]
fn test_log_of_another_registry_or_under_another_name_is_empty() {
    let text = story().text;
    let mut elsewhere = Story::new("fs-grep");
    elsewhere.registry = "k1:00000000000000000000000000000000".parse().unwrap();
    let renamed = Story::new("fs-grap");

    let (elsewhere, renamed) = (elsewhere.read(text.as_bytes()), renamed.read(text.as_bytes()));

    for (log, codes) in
        [(elsewhere, ["package-registry", "log-line-sequence"]), (renamed, ["log-line-name", "log-line-name"])]
    {
        assert_eq!((log.identity(), log.releases()), (None, &[][..]));
        assert_eq!(log.skipped().iter().map(|skipped| skipped.reason.code()).collect::<Vec<_>>(), codes);
    }
}
