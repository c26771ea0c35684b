//! What is sealed stays as it is, and where it belongs.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::domain::Principal;
use proptest::prelude::*;
use serde_json::{Value, json};

fn binding(arguments: Value) -> Binding {
    Binding::new(("tools/call", "digest", "greet"), arguments, None)
}

proptest! {
    #[test]
    fn test_sealed_bytes_of_any_kind_are_opened_again(bytes: Vec<u8>) {
        let (seal, binding) = (Seal::default(), binding(json!({})));

        let sealed = seal.seal(&bytes, &binding).unwrap();

        prop_assert_eq!(seal.open(&sealed, &binding), Some(bytes));
    }

    #[test]
    fn test_sealed_text_with_any_character_changed_is_not_opened(bytes: Vec<u8>, at: usize, with in "[A-Za-z0-9_=.-]") {
        let (seal, binding) = (Seal::default(), binding(json!({})));
        let sealed = seal.seal(&bytes, &binding).unwrap();
        let at = at % sealed.len();

        let changed = format!("{}{with}{}", &sealed[..at], &sealed[at + 1..]);

        prop_assert!(changed == sealed || seal.open(&changed, &binding).is_none());
    }

    #[test]
    fn test_any_other_text_is_not_opened(text: String) {
        let (seal, binding) = (Seal::default(), binding(json!({})));
        seal.seal(b"", &binding).unwrap();

        prop_assert_eq!(seal.open(&text, &binding), None);
    }
}

#[test]
fn test_sealed_text_shows_nothing_and_differs_every_time() {
    let (seal, binding) = (Seal::default(), binding(json!({})));
    let secret = b"a secret of the component".as_slice();

    let texts = [seal.seal(secret, &binding).unwrap(), seal.seal(secret, &binding).unwrap()];

    assert_ne!(texts[0], texts[1]);
    let bytes = URL_SAFE_NO_PAD.decode(&texts[0]).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"secret"));
}

#[test]
fn test_sealed_text_for_another_request_or_another_caller_is_not_opened() {
    let (seal, own) = (Seal::default(), binding(json!({"name": "a", "times": 1})));
    let sealed = seal.seal(b"state", &own).unwrap();
    let (ann, bob) = (Principal::new("ann"), Principal::new("null"));
    let arguments = || json!({"name": "a", "times": 1});

    for other in [
        binding(json!({"name": "b", "times": 1})),
        Binding::new(("prompts/get", "digest", "greet"), arguments(), None),
        Binding::new(("tools/call", "other", "greet"), arguments(), None),
        Binding::new(("tools/call", "digest", "other"), arguments(), None),
        Binding::new(("tools/call", "digest", "greet"), arguments(), Some(&ann)),
        Binding::new(("tools/call", "digest", "greet"), arguments(), Some(&bob)),
    ] {
        assert_eq!(seal.open(&sealed, &other), None, "{other:?}");
    }
    assert_eq!(seal.open(&sealed, &binding(json!({"times": 1, "name": "a"}))).as_deref(), Some(b"state".as_slice()));
}

#[test]
fn test_sealed_text_of_another_process_is_not_opened() {
    let binding = binding(json!({}));
    let sealed = Seal::default().seal(b"state", &binding).unwrap();
    let other = Seal::default();
    let unused = other.open(&sealed, &binding);
    other.seal(b"", &binding).unwrap();

    assert_eq!((unused, other.open(&sealed, &binding)), (None, None));
}
