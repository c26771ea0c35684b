//! Sets of keys.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

fn wanted(algorithm: Algorithm, id: Option<&str>) -> Wanted {
    Wanted { algorithm, id: id.map(str::to_owned) }
}

#[test]
fn test_keys_of_no_use_are_left_out() {
    let usable = json!({"kty": "OKP", "crv": "Ed25519", "kid": "a", "x": X});
    let set = json!({"keys": [
        usable,
        {"kty": "oct", "kid": "a", "k": X},
        {"kty": "OKP", "crv": "Ed448", "kid": "b", "x": X},
        {"kty": "OKP", "crv": "Ed25519", "kid": "c", "x": X, "use": "enc"},
        {"kty": "OKP", "crv": "Ed25519", "kid": "d", "x": X, "key_ops": ["sign"]},
        {"kty": "OKP", "crv": "Ed25519", "kid": "e", "x": X, "alg": "HS256"},
        {"kty": "EC", "crv": "P-384", "kid": "f", "x": X, "y": X},
        {"kty": "new", "kid": "g"},
        7,
    ]});

    let keys = Keys::parse(&set.to_string()).unwrap();

    assert_eq!(keys.0.len(), 1);
    assert!(keys.find(&wanted(Algorithm::EdDSA, Some("a"))).is_some());
    assert!(keys.find(&wanted(Algorithm::HS256, Some("a"))).is_none());
    assert!(keys.find(&wanted(Algorithm::EdDSA, Some("b"))).is_none());
}

#[test]
fn test_key_that_is_not_named_must_be_the_only_one() {
    let key = |id: &str| json!({"kty": "OKP", "crv": "Ed25519", "kid": id, "x": X});
    let parse = |keys: Value| Keys::parse(&json!({ "keys": keys }).to_string()).unwrap();

    let (one, two) = (parse(json!([key("a")])), parse(json!([key("a"), key("b")])));

    assert!(one.find(&wanted(Algorithm::EdDSA, None)).is_some());
    assert!(two.find(&wanted(Algorithm::EdDSA, None)).is_none());
    assert!(two.find(&wanted(Algorithm::EdDSA, Some("b"))).is_some());
}

#[test]
fn test_keys_of_other_text_are_refused() {
    for text in ["", "[]", "{}", r#"{"keys": {}}"#, r#"{"keys": []}"#, &" ".repeat(300_000)] {
        assert!(Keys::parse(text).is_err(), "{}", text.trim());
    }
}
