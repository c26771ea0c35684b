//! Public keys: what is read, what is refused.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{KeyError, PublicKey, STANDARD};
use base64::Engine;

const LINE: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";

fn line_of(key: &[u8; 32]) -> String {
    let blob = [super::PREFIX.as_slice(), key].concat();
    format!("ssh-ed25519 {}", STANDARD.encode(blob))
}

#[test]
fn test_keys_that_cannot_be_used_are_told_apart() {
    let cases = [
        ("", KeyError::Malformed),
        ("ssh-ed25519", KeyError::Malformed),
        ("ssh-ed25519 AAAA", KeyError::Malformed),
        ("alice ssh-ed25519 AAAA", KeyError::Malformed),
        ("ssh-rsa AAAAB3NzaC1yc2E=", KeyError::Algorithm { algorithm: "ssh-rsa".into() }),
        ("sk-ssh-ed25519@openssh.com AAAA", KeyError::Algorithm { algorithm: "sk-ssh-ed25519@openssh.com".into() }),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", KeyError::Secret),
        (&format!("{LINE} a\u{1b}[2Jb"), KeyError::Comment),
        (&line_of(&[0; 32]), KeyError::Weak),
        (&line_of(&[2; 32]), KeyError::Malformed),
    ];
    for (line, expected) in cases {
        let read = PublicKey::parse(line);

        assert_eq!(read, Err(expected), "{line}");
    }
}

#[test]
fn test_key_with_other_spaces_is_the_same_key() {
    let key = PublicKey::parse(&format!("  {}\talice of acme \r\n", LINE.replace(' ', "\t "))).unwrap();

    assert_eq!(key.to_string(), format!("{LINE} alice of acme"));
}

#[test]
fn test_key_with_another_comment_is_equal() {
    let [alice, bob] = ["alice", "bob"].map(|comment| PublicKey::parse(&format!("{LINE} {comment}")).unwrap());

    assert_eq!(alice, bob);
}

#[test]
fn test_key_in_json_is_its_line() {
    let json = serde_json::to_string(&PublicKey::parse(LINE).unwrap()).unwrap();

    let read: PublicKey = serde_json::from_str(&json).unwrap();

    assert_eq!((json, read.to_string()), (format!("{LINE:?}"), LINE.to_owned()));
}
