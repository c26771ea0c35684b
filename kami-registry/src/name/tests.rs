//! Names, good and bad, alike and not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use proptest::prelude::*;

fn check(name: &str, expected: Result<(), &str>) {
    let found = name.parse::<PackageName>().map(|_| ()).map_err(|error| error.code());
    assert_eq!(found, expected, "{name:?}");
}

#[test]
fn test_name_in_all_shapes_accepted_or_refused() {
    let (long, longer) = ("a".repeat(64), "a".repeat(65));
    for good in ["fs", "fs-grep", "a1", "a-1-b", "console", "com10", "lpt", "nul-byte", "swasi", "wa-slack", &long] {
        check(good, Ok(()));
    }
    for bad in ["", "a", &longer, &"é".repeat(40)] {
        check(bad, Err("package-name-length"));
    }
    for bad in ["1a", "-a", "a-", "a--b", "A1", "fs_grep", "a.b", "../../x", "/etc/passwd", "a/b", "a\\b", "a b", "a\n"]
    {
        check(bad, Err("package-name-shape"));
    }
    for bad in ["fs-gr\u{435}p", "fs\u{200b}grep", "\u{202e}perg", "ﬁle", "fs-grep\0", "ｆｓ", "a:b", "a@1", "c:"] {
        check(bad, Err("package-name-shape"));
    }
    for bad in ["con", "prn", "aux", "nul", "com1", "lpt9", "com0"] {
        check(bad, Err("package-name-device"));
    }
    for bad in ["kami", "kami-fs", "kamikaze", "karni-fs", "kam1-fs", "wasi-http", "wa5i-http", "was1"] {
        check(bad, Err("package-name-reserved"));
    }
}

#[test]
fn test_name_error_for_a_hostile_text_shows_it_harmless() {
    let error = format!("{}\u{1b}[2J", "x".repeat(79)).parse::<PackageName>().unwrap_err().to_string();

    assert!(error.starts_with("`xxx") && error.contains("x\\u{1b}…`"), "{error}");
}

#[test]
fn test_names_that_look_alike_have_one_skeleton() {
    let alike = [("fs-grep", "fsgrep"), ("fs-grep", "f5-gr3p"), ("mail", "rna1l"), ("web-fetch", "vveb-fetch")];
    let others = [("fs-grep", "fs-grab"), ("mail", "nail"), ("http-2", "http-3")];

    for (one, two) in alike {
        let [one, two]: [PackageName; 2] = [one.parse().unwrap(), two.parse().unwrap()];
        assert_eq!(one.likeness(&two), Some(Likeness::Skeleton), "{one} {two}");
    }
    for (one, two) in others {
        let [one, two]: [PackageName; 2] = [one.parse().unwrap(), two.parse().unwrap()];
        assert_ne!(one.skeleton(), two.skeleton(), "{one} {two}");
    }
}

#[test]
fn test_names_one_edit_apart_are_near() {
    let cases = [
        ("fs-grep", "fs-grpe", Some(Likeness::OneEdit)),
        ("fs-grep", "fs-greps", Some(Likeness::OneEdit)),
        ("fs-grep", "fs-rep", Some(Likeness::OneEdit)),
        ("fs-grep", "fs-grab", None),
        ("curl", "furl", None),
        ("fs-grep", "fs-grep", None),
    ];

    for (one, two, expected) in cases {
        let [one, two]: [PackageName; 2] = [one.parse().unwrap(), two.parse().unwrap()];
        assert_eq!(one.likeness(&two), expected, "{one} {two}");
    }
}

proptest! {
    #[test]
    fn test_names_of_any_text_are_safe_or_refused(text in "\\PC{0,70}|[a-z0-9./\\\\-]{0,70}") {
        let Ok(name) = text.parse::<PackageName>() else {
            return Ok(());
        };

        let path = name.log_path();

        prop_assert_eq!(name.to_string(), text);
        prop_assert!(path.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-./".contains(&b)));
        prop_assert_eq!((path.matches('/').count(), path.matches('.').count()), (2, 1));
        prop_assert_eq!(PackageName::from_log_path(&path), Some(name));
    }

    #[test]
    fn test_log_path_of_any_text_is_of_one_package_or_none(path in "p/[0-9a-f]{2}/[a-z]{2,5}\\.jsonl|.{0,40}") {
        let found = PackageName::from_log_path(&path).map(|name| name.log_path());

        prop_assert!(found.is_none() || found == Some(path));
    }

    #[test]
    fn test_skeleton_of_any_name_is_shorter_and_stable(name in "[a-z][a-z0-9]{1,20}(-[a-z0-9]{1,9}){0,2}") {
        let once = likeness::skeleton(&name);

        prop_assert!(once.len() <= name.len() && !once.contains('-'));
        prop_assert_eq!(likeness::skeleton(&name.replace('-', "")), once);
    }
}
