//! Unit tests of names.

use super::*;

fn is_fine(name: &str) -> bool {
    check([name]).is_ok()
}

#[test]
fn test_names_git_could_read_differently_are_refused() {
    for name in [
        "",
        "main",
        "HEAD",
        "--upload-pack=id",
        "-refs/heads/main",
        "+refs/heads/main",
        "^refs/heads/main",
        "refs/heads/main:refs/heads/other",
        "refs/heads/*",
        "refs/heads/a..b",
        "refs/heads/../../config",
        "refs/heads/a b",
        "refs/heads/a\nb",
        "refs/heads/a\0b",
        "refs/heads/\u{e4}",
        "refs/heads/main.lock",
        "refs/heads/",
        "1111111111111111111111111111111111111111",
    ] {
        assert!(!is_fine(name), "{name:?}");
    }
}

#[test]
fn test_names_of_references_are_accepted() {
    for name in ["refs/heads/main", "refs/kami/artifacts/0f", "refs/heads/kami/fs-grep-1.2.0"] {
        assert!(is_fine(name), "{name}");
    }
}

#[test]
fn test_starts_of_names_may_end_anywhere() {
    for (start, expected) in [("refs/", true), ("refs/heads/ma", true), ("refs", false), ("", false), ("refs/*", false)]
    {
        assert_eq!(check_start(start).is_ok(), expected, "{start}");
    }
}
