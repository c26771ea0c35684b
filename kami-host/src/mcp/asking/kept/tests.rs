//! What a client brings back, and when.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::domain::Entry;
use serde_json::json;

const LIFETIME: Duration = Duration::from_secs(60);

fn binding() -> Binding {
    Binding::new(("tools/call", "digest", "greet"), json!({}), None)
}

fn talk(state: &[u8]) -> Talk {
    let answers = vec![Answer { key: "name".into(), reply: json!({"action": "accept", "content": {"name": "Ann"}}) }];
    let asked = vec![("age".to_owned(), Expected::Form(json!({"type": "object"})))];
    Talk { entry: Entry { answers, state: state.to_vec(), ..Entry::default() }, asked, rounds: 2 }
}

fn kept(state: &[u8]) -> Kept {
    Kept::new(&talk(state), UNIX_EPOCH + LIFETIME)
}

#[test]
fn test_kept_call_goes_on_as_it_was_until_it_expires() {
    let (seal, binding, mut resumed) = (Seal::default(), binding(), Talk::default());
    let sealed = kept(b"\0\xff state").seal(&seal, &binding).unwrap();
    let open = |age| Kept::open(&sealed, (&seal, &binding), UNIX_EPOCH + age);

    let (last, late) = (open(LIFETIME - Duration::from_millis(1)).unwrap(), open(LIFETIME));

    last.resume(&mut resumed).unwrap();
    assert_eq!((resumed, late), (talk(b"\0\xff state"), Err(StateError::Expired)));
}

#[test]
fn test_kept_call_that_was_tampered_with_is_foreign() {
    let (seal, binding) = (Seal::default(), binding());
    let sealed = kept(b"").seal(&seal, &binding).unwrap();
    for text in [format!("{sealed}-TAMPERED"), format!("B{}", &sealed[1..]), String::new(), "{}".to_owned()] {
        assert_eq!(Kept::open(&text, (&seal, &binding), UNIX_EPOCH), Err(StateError::Foreign), "{text}");
    }
}

#[test]
fn test_kept_call_beyond_its_size_is_refused() {
    let sealed = kept(&vec![7; LARGEST]).seal(&Seal::default(), &binding());

    assert!(matches!(sealed, Err(AskError::TooLarge { .. })), "{sealed:?}");
}
