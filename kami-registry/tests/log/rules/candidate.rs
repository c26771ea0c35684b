//! A line that is tried at the end of a good log.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::story::{Story, key, line, publish};
use kami_registry::{key::SecretKey, log::Event};
use serde_json::Value;

/// The package of the tables: two owners who must both agree to larger changes, and one version.
pub(super) fn story() -> Story {
    let (alice, bob) = (key("alice"), key("bob"));
    let mut story = Story::created(&[&alice, &bob], 2);
    story.publish("1.0.0", &alice);
    story
}

/// The body of the next version of that package.
pub(super) fn next() -> Value {
    story().body(Event::Publish(Box::new(publish("2.0.0"))))
}

/// Asserts that the line does not count for that reason, and that the log goes on behind it as if it were not there.
#[track_caller]
pub(super) fn assert_skipped(line: &str, code: &str) {
    let (mut with, mut without) = (story(), story());
    with.text.push_str(line);
    with.text.push('\n');
    with.publish("3.0.0", &key("bob"));
    without.publish("3.0.0", &key("bob"));

    let log = with.log();

    let codes: Vec<(u64, &str)> = log.skipped().iter().map(|skipped| (skipped.line, skipped.reason.code())).collect();
    assert_eq!(codes, [(3, code)], "{:?}\n{line}", log.skipped());
    assert_eq!(log.entries(), without.log().entries(), "{line}");
    assert_eq!(log.releases(), without.log().releases(), "{line}");
}

/// Asserts that Alice's next version would count, but does not when `change` has been done to its body before she signs.
#[track_caller]
pub(super) fn assert_refused(code: &str, change: impl FnOnce(&mut Value)) {
    let mut body = next();
    change(&mut body);
    assert_skipped(&line(&body.to_string(), &[&key("alice")]), code);
}

/// Asserts that the line counts.
#[track_caller]
pub(super) fn assert_counts(body: &str, signers: &[&SecretKey]) {
    let mut story = story();
    let before = story.log().entries().len();
    story.text.push_str(&line(body, signers));
    story.text.push('\n');

    let log = story.log();

    assert_eq!((log.entries().len(), log.skipped()), (before + 1, &[][..]), "{body}");
    assert_eq!(log.releases().last().unwrap().publish.capabilities.get().chars().next(), Some('{'));
}
