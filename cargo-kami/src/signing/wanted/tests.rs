//! Which word counts.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_wanted_the_strongest_word_counts() {
    let name = |name: &str| Wanted::Named(name.parse().unwrap());
    let cases = [
        (Words::default(), Wanted::Any),
        (Words { setting: Some("s"), ..Words::default() }, name("s")),
        (Words { setting: Some("s"), variable: Some("v"), flag: None }, Wanted::Told("v")),
        (Words { setting: Some("s"), variable: Some("v"), flag: Some("f") }, name("f")),
        (Words { setting: Some("s"), variable: Some("-----BEGIN X"), flag: Some("./f") }, Wanted::File("./f".into())),
        (Words { variable: Some("\n-----BEGIN X"), ..Words::default() }, Wanted::Text("\n-----BEGIN X")),
        (Words { variable: Some("/run/secrets/key"), ..Words::default() }, Wanted::Told("/run/secrets/key")),
    ];
    for (words, expected) in cases {
        let wanted = words.wanted().unwrap();

        assert_eq!(wanted, expected, "{words:?}");
    }
}

#[test]
fn test_wanted_key_on_the_command_line_is_refused() {
    let refused = Words { flag: Some("-----BEGIN OPENSSH PRIVATE KEY-----"), ..Words::default() }.wanted();

    assert!(refused.is_err());
}
