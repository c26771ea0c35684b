//! What of a JSON text matters, and what does not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use proptest::prelude::*;

#[test]
fn test_json_with_spaces_in_strings_keeps_them() {
    let cases = [
        ("{ }", "{}"),
        ("\n[ 1 ,\t2 ]\r\n", "[1,2]"),
        (r#"{"a b" : "c \" d \\" , "e" : "\\\" " }"#, r#"{"a b":"c \" d \\","e":"\\\" "}"#),
        (r#""\\" "#, r#""\\""#),
    ];

    for (text, expected) in cases {
        assert_eq!(text.parse::<RawJson>().unwrap().get(), expected, "{text}");
    }
}

#[test]
fn test_json_that_is_none_is_refused() {
    for text in ["", "{", "{} {}", "nul", "{'a': 1}"] {
        assert!(text.parse::<RawJson>().is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn test_json_of_any_strings_means_the_same_without_spaces(strings: Vec<String>) {
        let json = serde_json::to_string_pretty(&strings).unwrap();

        let raw: RawJson = json.parse().unwrap();

        prop_assert_eq!(raw.get(), serde_json::to_string(&strings).unwrap());
    }
}
