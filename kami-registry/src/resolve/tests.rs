//! Which release is chosen.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::trust::history::History;

fn check(log: &Log, table: &[(&str, Option<&str>, &str)]) {
    for (requirement, held, expected) in table {
        let held = held.map(|version| version.parse().unwrap());
        let found = resolve(log, &requirement.parse().unwrap(), held.as_ref());
        let found = found.map_or_else(|error| error.code().to_owned(), |release| release.version().to_string());
        assert_eq!(found, *expected, "{requirement} with {held:?}");
    }
}

#[test]
fn test_resolve_requirements_take_the_newest_that_fits() {
    let mut history = History::new(1);
    for version in ["1.0.0", "1.2.0", "2.0.0-beta.1", "1.1.5"] {
        history.publish(version);
    }

    let table = [
        ("*", None, "1.2.0"),
        ("1", None, "1.2.0"),
        ("~1.1", None, "1.1.5"),
        ("=1.0.0", None, "1.0.0"),
        ("2", None, "no-such-version"),
        ("2.0.0-alpha", None, "2.0.0-beta.1"),
        ("1", Some("1.0.0"), "1.2.0"),
    ];
    check(&history.log(), &table);
}

#[test]
fn test_resolve_yanked_release_is_taken_where_it_is_held() {
    let mut history = History::new(1);
    let log = history.publish("1.0.0").publish("1.1.0").yank("1.1.0").log();

    let table = [
        ("1", None, "1.0.0"),
        ("1", Some("1.1.0"), "1.1.0"),
        ("=1.1.0", None, "all-yanked"),
        ("=1.1.0", Some("1.1.0"), "1.1.0"),
    ];
    check(&log, &table);
}

#[test]
fn test_resolve_distrusted_release_is_never_taken() {
    let mut history = History::new(2);
    let log = history.publish("1.0.0").publish("1.1.0").revoke(0, 2).log();

    check(&log, &[("1", None, "1.0.0"), ("1", Some("1.1.0"), "1.0.0"), ("=1.1.0", Some("1.1.0"), "all-distrusted")]);
}

#[test]
fn test_resolve_package_without_versions_says_so() {
    check(&History::new(1).log(), &[("*", None, "no-versions")]);
}
