//! Addresses, and who is asked there.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn place(address: &str, token_file: Option<&str>) -> HttpPlace {
    let (exposure, options) = (Exposure::ThisMachine, HttpOptions::default());
    let address = address.parse().unwrap();
    HttpPlace { address, exposure, token_file: token_file.map(PathBuf::from), oauth_config: None, options }
}

#[test]
fn test_check_of_an_address_others_reach_wants_to_know_who_they_are() {
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:80", "[2001:db8::1]:80"] {
        assert!(matches!(place(address, None).check(), Err(ServeError::Public { .. })), "{address}");
        assert!(place(address, Some("tokens.toml")).check().is_ok(), "{address}");
    }
    assert!(place("127.0.0.1:0", None).check().is_ok());
}

#[test]
fn test_is_plain_only_where_tokens_leave_the_machine() {
    for (address, token_file, expected) in [
        ("0.0.0.0:0", Some("tokens.toml"), true),
        ("192.0.2.1:80", Some("tokens.toml"), true),
        ("127.0.0.1:0", Some("tokens.toml"), false),
        ("[::1]:0", Some("tokens.toml"), false),
        ("0.0.0.0:0", None, false),
    ] {
        assert_eq!(place(address, token_file).is_plain(), expected, "{address}");
    }
}
