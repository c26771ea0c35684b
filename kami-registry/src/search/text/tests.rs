//! The texts of logs, whole and broken.

use super::*;

#[test]
fn test_texts_of_a_log_are_those_of_the_last_version() {
    let log = br#"{"body":{"kind":"create"},"sigs":[]}
{"body":{"kind":"publish","description":"old"},"sigs":[]}
{"body":{"kind":"publish","description":"new","keywords":["a","b"],"tools":[{"name":"one","description":"first"},{"name":"two"}]},"sigs":[]}
{"body":{"kind":"yank","version":"1.0.0"},"sigs":[]}
garbage
"#;

    let texts = Texts::of(log);

    let expected = Texts { keywords: "a b".into(), tools: "one two".into(), description: "new first ".into() };
    assert_eq!(texts, expected);
}

#[test]
fn test_texts_of_noise_are_empty() {
    for log in [b"".as_slice(), b"\n\n", b"\xff\xfe", &b"[[[[\n".repeat(10_000)] {
        assert_eq!(Texts::of(log), Texts::default());
    }
}
