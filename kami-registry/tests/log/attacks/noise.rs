//! What somebody appends who may write to the repository but owns nothing.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::registry::{PATH, Registry};
use crate::story::{Story, fingerprint, key, line, publics, publish};
use kami_registry::log::Event;

fn published() -> Story {
    let alice = key("alice");
    let mut story = Story::created(&[&alice], 1);
    story.publish("1.0.0", &alice);
    story
}

#[test]
fn test_lines_of_somebody_else_do_not_end_a_package() {
    let (alice, mallory) = (key("alice"), key("mallory"));
    let mut story = published();
    let registry = Registry::with(&story);
    let mut known = registry.reader();
    let events = [
        Event::Publish(Box::new(publish("9.9.9"))),
        Event::Yank { version: "1.0.0".parse().unwrap(), reason: "gone".to_owned() },
        Event::Revoke { key: fingerprint(&alice), from_seq: 0, reason: "gone".to_owned() },
    ];
    for event in events {
        let body = story.body(event).to_string();
        story.text.push_str(&format!("{}\ngarbage\n\n", line(&body, &[&mallory])));
    }
    story.publish("1.1.0", &alice);
    registry.put(PATH, story.text.as_bytes());

    assert_eq!(known.refused(), [""; 0]);
    for reader in [known, registry.reader()] {
        let (versions, skipped) = reader.sees("fs-grep");
        assert_eq!(versions, ["1.0.0", "1.1.0"]);
        assert_eq!(skipped, ["log-signature-stranger", "log-line-form", "log-line-form"].repeat(3));
        assert_eq!(reader.log("fs-grep").owners(), publics(&[&alice]));
    }
}

#[test]
fn test_log_grown_beyond_the_limit_is_refused_and_the_accepted_one_stays() {
    let story = published();
    let registry = Registry::with(&story);
    let mut known = registry.reader();
    registry.put(PATH, format!("{}{}", story.text, "x".repeat(9 << 20)).as_bytes());

    assert_eq!(known.refused(), ["registry-too-large"]);
    assert_eq!(known.sees("fs-grep"), (vec!["1.0.0".to_owned()], vec![]));
}

#[test]
fn test_line_torn_at_the_end_of_a_log_does_not_count_and_is_no_hindrance() {
    let alice = key("alice");
    let mut whole = published();
    whole.publish("1.1.0", &alice);
    let mut torn = published();
    torn.text = whole.text.trim_end().to_owned();
    let registry = Registry::with(&torn);
    let mut known = registry.reader();
    assert_eq!(known.sees("fs-grep"), (vec!["1.0.0".to_owned()], vec!["log-line-torn"]));

    torn.publish("1.2.0", &alice);
    registry.put(PATH, torn.text.as_bytes());

    assert_eq!(known.refused(), [""; 0]);
    assert_eq!(known.sees("fs-grep"), (vec!["1.0.0".to_owned(), "1.2.0".to_owned()], vec!["log-line-form"]));
}
