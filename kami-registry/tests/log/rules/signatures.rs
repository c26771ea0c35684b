//! Who has to sign, and what is no signature.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::candidate::{assert_skipped, next};
use crate::story::{key, line, sign};
use kami_registry::key::{Namespace, SecretKey};

#[test]
fn test_line_not_signed_by_exactly_one_owner_is_skipped() {
    let (alice, bob, mallory) = (key("alice"), key("bob"), key("mallory"));
    let cases: [(&[&SecretKey], &str); 4] = [
        (&[&mallory], "log-signature-stranger"),
        (&[&alice, &bob], "log-signatures-count"),
        (&[&alice, &mallory], "log-signatures-count"),
        (&[&alice, &alice], "log-line-form"),
    ];

    for (signers, code) in cases {
        assert_skipped(&line(&next().to_string(), signers), code);
    }
}

#[test]
fn test_line_with_a_signature_of_something_else_is_skipped() {
    let alice = key("alice");
    let body = next().to_string();
    let others =
        [body.replacen("2.0.0", "2.0.1", 1), format!("{body} "), format!("{body}\n"), String::new(), "{}".to_owned()];

    for other in others {
        let signature = sign(&alice, Namespace::Log, other.as_bytes());
        assert_skipped(&format!("{{\"body\":{body},\"sigs\":[\"{signature}\"]}}"), "log-signature-worthless");
    }
}

#[test]
fn test_line_signed_for_another_use_is_skipped() {
    let alice = key("alice");
    let body = next().to_string();

    for namespace in [Namespace::File, Namespace::Root] {
        let signature = sign(&alice, namespace, body.as_bytes());
        assert_skipped(&format!("{{\"body\":{body},\"sigs\":[\"{signature}\"]}}"), "log-signature-worthless");
    }
}

#[test]
fn test_line_with_a_field_changed_after_signing_is_skipped() {
    let good = line(&next().to_string(), &[&key("alice")]);
    let changes = [
        ("412331", "412332"),
        ("9d0b1c2e", "0d0b1c2e"),
        ("\"guest\":\"/work\"", "\"guest\":\"/\""),
        ("kami:tool@0.2.0", "kami:tool@0.1.0"),
        ("MIT OR", "GPL OR"),
        ("\"version\":\"2.0.0\"", "\"version\":\"2.0.1\""),
        ("\"dirty\":false", "\"dirty\":true"),
        ("\"kind\":\"publish\"", "\"kind\": \"publish\""),
    ];

    for (from, to) in changes {
        assert!(good.contains(from));
        assert_skipped(&good.replacen(from, to, 1), "log-signature-worthless");
    }
}

#[test]
fn test_signature_written_in_another_way_is_worthless() {
    let body = next().to_string();
    let signature = sign(&key("alice"), Namespace::Log, body.as_bytes());
    let (start, end) = signature.split_at(signature.len() - 2);
    assert_eq!(end, "==");
    let last = start.chars().last().unwrap();
    let loose = format!("{}{}==", start.strip_suffix(last).unwrap(), char::from_u32(u32::from(last) + 1).unwrap());
    let cases = [start.to_owned(), format!("{start}="), format!("{signature}AAAA"), format!("AAAA{signature}"), loose];

    for case in cases {
        assert_skipped(&format!("{{\"body\":{body},\"sigs\":[\"{case}\"]}}"), "log-signature-worthless");
    }
}
