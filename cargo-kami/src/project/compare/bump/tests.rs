//! Versions and what may follow them, as tables.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::Bump::{self, Major, Minor, Patch};

#[test]
fn test_after_counts_as_cargo_does() {
    let cases = [
        (Patch, "1.2.3", "1.2.4"),
        (Minor, "1.2.3", "1.3.0"),
        (Major, "1.2.3", "2.0.0"),
        (Patch, "0.2.3", "0.2.4"),
        (Minor, "0.2.3", "0.2.4"),
        (Major, "0.2.3", "0.3.0"),
        (Patch, "0.0.3", "0.0.4"),
        (Minor, "0.0.3", "0.0.4"),
        (Major, "0.0.3", "0.0.4"),
    ];

    for (bump, old, least) in cases {
        assert_eq!(bump.after(&old.parse().unwrap()).to_string(), least, "{bump:?} {old}");
    }
}

fn check(bump: Bump, old: &str, new: &str, expected: bool) {
    let allowed = bump.allows(&old.parse().unwrap(), &new.parse().unwrap());

    assert_eq!(allowed, expected, "{bump:?} {old} {new}");
}

#[test]
fn test_allows_what_is_at_least_the_least() {
    check(Major, "1.2.3", "2.0.0", true);
    check(Major, "1.2.3", "3.1.0", true);
    check(Major, "1.2.3", "1.9.0", false);
    check(Minor, "1.2.3", "2.0.0", true);
    check(Minor, "1.2.3", "1.2.9", false);
    check(Patch, "1.2.3", "1.2.4", true);
}

#[test]
fn test_allows_counts_a_pre_release_as_what_it_leads_to() {
    check(Major, "1.2.3", "2.0.0-rc.1", true);
    check(Major, "1.2.3", "1.3.0-rc.1", false);
}

#[test]
fn test_allows_anything_after_a_pre_release() {
    check(Major, "2.0.0-rc.1", "2.0.0-rc.2", true);
    check(Major, "2.0.0-rc.1", "2.0.0", true);
    check(Major, "0.2.0-rc.1", "0.2.0", true);
}
