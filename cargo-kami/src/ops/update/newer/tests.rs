//! What counts as newer.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_at_least_of_versions_and_pre_releases_never_goes_back() {
    let table = [
        ("1.2.3", "1.2.3", true),
        ("1.2.3", "2.0.0", true),
        ("1.2.3", "1.2.2", false),
        ("1.2.3", "2.0.0-beta.1", false),
        ("2.0.0-beta.1", "2.0.0-beta.2", true),
        ("2.0.0-beta.1", "2.0.0", true),
        ("2.0.0-beta.1", "1.9.9", false),
    ];

    for (installed, other, expected) in table {
        let fits = at_least(&installed.parse().unwrap()).matches(&other.parse().unwrap());
        assert_eq!(fits, expected, "{installed} {other}");
    }
}
