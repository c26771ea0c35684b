//! Names, good and bad.

use super::*;

#[test]
fn test_component_name_in_all_shapes_accepted_or_refused() {
    let cases = [
        ("csv-query", true),
        ("a", true),
        ("a1", true),
        ("", false),
        ("1a", false),
        ("-a", false),
        ("a-", false),
        ("A", false),
        ("a_b", false),
        ("ä", false),
    ];

    for (name, good) in cases {
        assert_eq!(check_component_name(name).is_ok(), good, "{name}");
    }
}

#[test]
fn test_tool_name_in_all_shapes_accepted_or_refused() {
    let long = "x".repeat(49);
    let cases = [("read_file", true), ("A-1", true), (&long[..48], true), (&long, false), ("a.b", false), ("", false)];

    for (name, good) in cases {
        assert_eq!(check_tool_name(name).is_ok(), good, "{name}");
    }
}

#[test]
fn test_name_error_for_a_bad_character_names_it() {
    let error = check_tool_name("a b").map_err(|error| error.to_string());

    assert_eq!(error, Err("`a b` has the character ` `, allowed are `A-Z`, `a-z`, `0-9`, `_` and `-`".into()));
}
