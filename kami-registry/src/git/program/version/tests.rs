//! Unit tests of versions.

use super::*;

#[test]
fn test_version_of_any_vendor_is_read() {
    for (text, expected) in [
        ("git version 2.47.3\n", Some((2, 47))),
        ("git version 2.39.5 (Apple Git-154)\n", Some((2, 39))),
        ("git version 2.45.1.windows.1\n", Some((2, 45))),
        ("git version 3.0\n", Some((3, 0))),
        ("bash: git: command not found", None),
    ] {
        assert_eq!(version(text), expected, "{text}");
    }
}
