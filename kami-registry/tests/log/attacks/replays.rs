//! Logs that are shown where they do not belong.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::registry::Registry;
use crate::story::{Story, key};
use kami_registry::PackageName;

fn published() -> Story {
    let alice = key("alice");
    let mut story = Story::created(&[&alice], 1);
    story.publish("1.0.0", &alice);
    story
}

#[test]
fn test_log_of_one_registry_in_another_says_nothing() {
    let story = published();
    let other = Registry::empty(&"k1:00000000000000000000000000000000".parse().unwrap());
    other.put(&story.name.log_path(), story.text.as_bytes());

    let reader = other.reader();

    assert_eq!(reader.sees("fs-grep"), (vec![], vec!["package-registry", "log-line-sequence"]));
    assert_eq!(reader.log("fs-grep").identity(), None);
}

#[test]
fn test_log_of_one_package_under_the_name_of_another_says_nothing() {
    let story = published();
    let registry = Registry::empty(&story.registry);
    let other: PackageName = "fs-find".parse().unwrap();
    registry.put(&other.log_path(), story.text.as_bytes());

    let reader = registry.reader();

    assert_eq!(reader.sees("fs-find"), (vec![], vec!["log-line-name", "log-line-name"]));
    assert_eq!(reader.log("fs-find").identity(), None);
}

#[test]
fn test_log_outside_the_place_of_its_name_is_refused() {
    let story = published();
    for path in
        ["p/00/fs-grep.jsonl", "p/3e/FS-GREP.jsonl", "p/3e/con.jsonl", "p/3e/fs-grep.jsonl.exe", "p/fs-grep.jsonl"]
    {
        let registry = Registry::with(&story);
        let mut known = registry.reader();
        registry.put(path, story.text.as_bytes());

        assert_eq!(known.refused(), ["registry-layout"], "{path}");
        assert_eq!(known.sees("fs-grep").0, ["1.0.0"]);
    }
}
