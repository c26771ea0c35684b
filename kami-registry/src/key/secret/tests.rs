//! Private keys: what `ssh-keygen` writes is read, what cannot be used is refused.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{SecretKey, SecretKeyError};
use crate::key::Signer;

/// Made by `ssh-keygen -t ed25519 -C alice -N "open sesame"` for this test.
const ENCRYPTED: &str = include_str!("tests/encrypted.key");

fn parse(text: &str, passphrase: Option<&str>) -> Result<String, SecretKeyError> {
    SecretKey::parse(text, passphrase).map(|key| key.public().to_string())
}

#[test]
fn test_key_of_ssh_keygen_is_read_with_its_passphrase() {
    let public = parse(ENCRYPTED, Some("open sesame")).unwrap();

    assert_eq!(public, include_str!("tests/encrypted.key.pub").trim());
}

#[test]
fn test_keys_that_cannot_be_used_are_told_apart() {
    let cases = [
        (ENCRYPTED, None, SecretKeyError::Encrypted),
        (ENCRYPTED, Some("open sesamE"), SecretKeyError::Passphrase),
        (ENCRYPTED, Some(""), SecretKeyError::Passphrase),
        ("", None, SecretKeyError::Malformed),
        (&ENCRYPTED.replace("b3Bl", "b4Bl"), None, SecretKeyError::Malformed),
        (include_str!("tests/encrypted.key.pub"), None, SecretKeyError::Public),
        (include_str!("tests/ecdsa.key"), None, SecretKeyError::Algorithm { algorithm: "ecdsa-sha2-nistp256".into() }),
        (include_str!("tests/pkcs8.key"), None, SecretKeyError::Format { label: "PRIVATE KEY".into() }),
    ];
    for (text, passphrase, expected) in cases {
        let read = parse(text, passphrase);

        assert_eq!(read, Err(expected), "{text}");
    }
}

#[test]
fn test_error_about_a_broken_key_does_not_show_it() {
    let broken = ENCRYPTED.replace('\n', "").replace("OPENSSH", "OPENSHS");

    let error = parse(&broken, None).unwrap_err();

    assert_eq!(error, SecretKeyError::Malformed);
}

#[test]
fn test_key_that_went_through_a_setting_of_a_ci_system_is_read() {
    for line_break in ["\r\n", " ", "", "\\n"] {
        let text = format!("\n{}", ENCRYPTED.trim_end().replace('\n', line_break));

        let read = parse(&text, Some("open sesame"));

        assert!(read.is_ok(), "{line_break:?}: {read:?}");
    }
}

#[test]
fn test_key_shown_for_debugging_keeps_its_secret() {
    let key = SecretKey::parse(ENCRYPTED, Some("open sesame")).unwrap();

    let shown = format!("{key:?}");

    assert_eq!(shown, format!("SecretKey({})", key.public().fingerprint()));
}

#[test]
fn test_key_with_a_passphrase_shows_nothing_without_it() {
    let key = SecretKey::generate("alice").unwrap();

    let text = key.to_openssh(Some("open sesame")).unwrap();

    assert_eq!(parse(&text, None), Err(SecretKeyError::Encrypted));
    assert_eq!(parse(&text, Some("open sesame")), Ok(key.public().to_string()));
}
