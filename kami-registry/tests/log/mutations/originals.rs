//! Logs to do harm to, and logs to steal lines from.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::story::{Story, fingerprint, key, publics};
use kami_registry::log::Event;
use std::sync::LazyLock;

/// A log of two owners who must agree, with events of each kind, and with noise that others have left between its lines.
pub(super) fn noisy() -> Story {
    let (alice, bob, carol) = (key("alice"), key("bob"), key("carol"));
    let mut story = Story::new("fs-grep");
    story.text.push_str("not a line\n");
    let create = story.create(&[&alice, &bob], 2);
    story.tell(create, &[&alice, &bob]).unwrap();
    story.publish("1.0.0", &alice);
    story.text.push_str("{\"body\":{},\"sigs\":[\"AAAA\"]}\n\n");
    story.publish("1.1.0", &bob);
    let owners = Event::Owners { owners: publics(&[&alice, &bob, &carol]), threshold: 2 };
    story.tell(owners, &[&alice, &bob, &carol]).unwrap();
    story.tell(Event::Yank { version: "1.0.0".parse().unwrap(), reason: "too slow".to_owned() }, &[&carol]).unwrap();
    story.publish("2.0.0", &carol);
    story.text.push_str("torn");
    story.publish("2.1.0", &bob);
    let revoke = Event::Revoke { key: fingerprint(&bob), from_seq: 6, reason: "lost".to_owned() };
    story.tell(revoke, &[&alice, &carol]).unwrap();
    story.tell(Event::Unyank { version: "1.0.0".parse().unwrap() }, &[&alice]).unwrap();
    story
}

/// A short log of a single owner.
pub(super) fn plain() -> Story {
    let alice = key("alice");
    let mut story = Story::created(&[&alice], 1);
    story.publish("1.0.0", &alice);
    story.tell(Event::Yank { version: "1.0.0".parse().unwrap(), reason: "too slow".to_owned() }, &[&alice]).unwrap();
    story.publish("2.0.0", &alice);
    story
}

/// The lines of logs by the same owners: of another package, and of the same package in another registry.
pub(super) fn foreign_lines() -> Vec<String> {
    static LINES: LazyLock<Vec<String>> = LazyLock::new(written_elsewhere);
    LINES.clone()
}

fn written_elsewhere() -> Vec<String> {
    let renamed = Story::new("fs-grap");
    let mut elsewhere = Story::new("fs-grep");
    elsewhere.registry = "k1:00000000000000000000000000000000".parse().unwrap();
    let tell = |mut story: Story| {
        let alice = key("alice");
        story.tell(story.create(&[&alice], 1), &[&alice]).unwrap();
        story.publish("1.0.0", &alice);
        story.publish("6.6.6", &alice);
        story.text
    };
    let texts = [tell(renamed), tell(elsewhere)];
    texts.iter().flat_map(|text| text.split_inclusive('\n')).map(str::to_owned).collect()
}
