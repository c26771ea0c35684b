//! JSON that has one reading, and JSON that has several.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn message(json: &str) -> String {
    check(json).map_err(|error| error.to_string()).map_or_else(|message| message, |()| "one reading".to_owned())
}

#[test]
fn test_json_with_one_reading_is_accepted() {
    let nested = format!("{}{}", "[".repeat(100), "]".repeat(100));
    for json in [r#"{"a":1,"b":{"a":[-1,2.5,null,true,"ö \" \\ 日本 👩‍💻"]}}"#, r#"{"a":{"k":1},"b":{"k":1}}"#, &nested]
    {
        assert_eq!(message(json), "one reading", "{json}");
    }
}

#[test]
fn test_json_with_a_key_twice_is_refused_at_every_depth() {
    let cases = [
        r#"{"k":1,"k":1}"#,
        r#"{"a":{"b":[{"k":1,"c":2,"k":3}]}}"#,
        r#"{"k":1,"\u006b":2}"#,
        r#"{"k":{"k":1},"k":2}"#,
        r#"[[{"k":null,"k":null}]]"#,
    ];

    for json in cases {
        assert!(message(json).starts_with("the key `k` stands there twice"), "{json}: {}", message(json));
    }
}

#[test]
fn test_json_with_hidden_characters_is_refused_wherever_they_stand() {
    let cases =
        ["\\u0000", "\\n", "\\u001b", "\u{85}", "\u{ad}", "\u{200b}", "\\u202e", "\u{2066}", "\u{feff}", "\u{e0041}"];

    for hidden in cases {
        for json in [format!(r#"{{"a":["x{hidden}"]}}"#), format!(r#"{{"a{hidden}":1}}"#)] {
            assert!(message(&json).starts_with("the character \\u{"), "{json}: {}", message(&json));
        }
    }
}

#[test]
fn test_json_that_readers_cannot_agree_on_is_refused() {
    let deep = format!("{}{}", "[".repeat(1000), "]".repeat(1000));
    for json in ["", "{", "{}{}", "{} x", "{\"a\":1,}", "NaN", "1e999", "\"\\ud800\"", "{1:2}", "'a'", "01", &deep] {
        assert!(check(json).is_err(), "{json}");
    }
}

#[test]
fn test_json_error_for_a_key_twice_says_where() {
    let error = check(r#"{"k":1,"k":2}"#).unwrap_err();

    assert_eq!(error.to_string(), "the key `k` stands there twice at line 1 column 10");
}
