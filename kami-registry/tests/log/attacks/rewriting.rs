//! Lines that are changed, taken out or replaced where they lie.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::registry::{PATH, Registry};
use crate::story::{Story, key};
use kami_registry::{
    Timestamp,
    trust::{self, How, Pin},
};

fn published() -> Story {
    let alice = key("alice");
    let mut story = Story::created(&[&alice], 1);
    story.publish("1.0.0", &alice);
    story.publish("1.1.0", &alice);
    story
}

#[test]
fn test_entry_changed_by_the_operator_counts_for_nobody() {
    let changes = [
        ("7fbd210e", "00000000"),
        ("412331", "412332"),
        ("\"access\":\"read\"", "\"access\":\"write\""),
        ("kami:tool@0.2.0", "kami:tool@9.0.0"),
        ("\"version\":\"1.1.0\"", "\"version\":\"1.1.1\""),
        ("MIT OR Apache-2.0", "Proprietary"),
    ];

    for (from, to) in changes {
        let story = published();
        let registry = Registry::with(&story);
        let mut known = registry.reader();
        let (before, last) = story.text.trim_end().rsplit_once('\n').unwrap();
        let changed = last.replacen(from, to, 1);
        assert_ne!(changed, last);
        registry.put(PATH, format!("{before}\n{changed}\n").as_bytes());

        assert_eq!(known.refused(), ["registry-rewritten"], "{from}");
        assert_eq!(known.sees("fs-grep").0, ["1.0.0", "1.1.0"]);
        let (versions, skipped) = registry.reader().sees("fs-grep");
        assert_eq!((versions, skipped), (vec!["1.0.0".to_owned()], vec!["log-signature-worthless"]), "{from}");
    }
}

#[test]
fn test_log_with_lines_taken_out_or_moved_is_refused_by_who_knew_it() {
    let story = published();
    let lines: Vec<&str> = story.text.split_inclusive('\n').collect();
    let cases: [(&[usize], &[&str], &[&str]); 5] = [
        (&[0, 1], &["1.0.0"], &[]),
        (&[0, 2], &[], &["log-line-sequence"]),
        (&[0, 2, 1], &["1.0.0"], &["log-line-sequence"]),
        (&[1, 2], &[], &["log-line-sequence", "log-line-sequence"]),
        (&[], &[], &[]),
    ];

    for (order, versions, skipped) in cases {
        let registry = Registry::with(&story);
        let mut known = registry.reader();
        registry.put(PATH, order.iter().filter_map(|index| lines.get(*index).copied()).collect::<String>().as_bytes());

        assert_eq!(known.refused(), ["registry-rewritten"], "{order:?}");
        assert_eq!(known.sees("fs-grep").0, ["1.0.0", "1.1.0"]);
        assert_eq!(
            registry.reader().sees("fs-grep"),
            (versions.iter().map(ToString::to_string).collect(), skipped.to_vec())
        );
    }
}

#[test]
fn test_log_replaced_as_a_whole_is_another_package() {
    let story = published();
    let registry = Registry::with(&story);
    let mut known = registry.reader();
    let log = known.log("fs-grep");
    let pin = Pin {
        registry: story.registry,
        name: story.name.clone(),
        identity: log.identity().unwrap(),
        owners: log.owners().iter().map(|key| key.fingerprint()).collect(),
        head: log.head().unwrap(),
        how: How::Tofu(Timestamp::from_seconds(0)),
    };
    let mallory = key("mallory");
    let mut usurped = Story::created(&[&mallory], 1);
    usurped.publish("1.0.0", &mallory);
    usurped.publish("1.1.0", &mallory);
    registry.put(PATH, usurped.text.as_bytes());

    assert_eq!(known.refused(), ["registry-rewritten"]);
    let fresh = registry.reader().log("fs-grep");
    assert_eq!(fresh.releases().len(), 2);
    assert_eq!(trust::check(&pin, &fresh).unwrap_err().code(), "identity-changed");
}
