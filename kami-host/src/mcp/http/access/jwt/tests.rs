//! Tokens, right and wrong, signed with real keys.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{super::keys::Keys, *};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::get_current_timestamp as now;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};

const TERMS: (&str, &str) = ("https://login.example.com", "https://tools.example.com/mcp");

fn encoded(value: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(value)
}

fn pair() -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap()
}

fn keys() -> Keys {
    let key = json!({"kty": "OKP", "crv": "Ed25519", "kid": "a", "x": encoded(pair().public_key())});
    Keys::parse(&json!({"keys": [key]}).to_string()).unwrap()
}

fn signed(header: &Value, claims: &Value) -> String {
    let message = format!("{}.{}", encoded(header.to_string()), encoded(claims.to_string()));
    format!("{message}.{}", encoded(pair().sign(message.as_bytes())))
}

fn good() -> Value {
    json!({"iss": TERMS.0, "aud": TERMS.1, "sub": "alice", "exp": now() + 60, "scope": "a b"})
}

fn header() -> Value {
    json!({"alg": "EdDSA", "kid": "a", "typ": "at+jwt"})
}

fn read(token: &str) -> Result<Claims, Denied> {
    let wanted = wanted(token)?;
    let keys = keys();
    let key = keys.find(&wanted).ok_or(Denied::UnknownKey)?;
    claims(token, (&wanted, key), TERMS)
}

/// A good token with some claims changed, or gone where they are `null`.
fn changed(changes: Value) -> Result<Claims, Denied> {
    let mut claims = good();
    for (name, value) in changes.as_object().unwrap() {
        claims.as_object_mut().unwrap().insert(name.clone(), value.clone());
    }
    claims.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    read(&signed(&header(), &claims))
}

#[test]
fn test_claims_of_a_good_token_are_read() {
    let claims = read(&signed(&header(), &good())).unwrap();

    assert_eq!((&*claims.sub, claims.scopes()), ("alice", vec!["a", "b"]));
    let listed = changed(json!({"aud": ["other", TERMS.1], "scope": null, "scp": ["c", "d"]})).unwrap();
    assert_eq!(listed.scopes(), ["c", "d"]);
    assert!(changed(json!({"exp": now() - 10, "nbf": now() + 10})).is_ok(), "clocks differ a little");
}

#[test]
fn test_claims_that_do_not_fit_are_told_apart() {
    for (changes, expected) in [
        (json!({"exp": now() - 60}), Denied::Expired),
        (json!({"nbf": now() + 60}), Denied::NotYet),
        (json!({"aud": "https://tools.example.com/mcp/"}), Denied::Audience),
        (json!({"aud": ["other"]}), Denied::Audience),
        (json!({"iss": "https://login.example.com/"}), Denied::Issuer),
        (json!({"iss": ["https://login.example.com"]}), Denied::Claims),
        (json!({"aud": null}), Denied::Claims),
        (json!({"exp": null}), Denied::Claims),
        (json!({"exp": "tomorrow"}), Denied::Claims),
        (json!({"sub": null}), Denied::Claims),
        (json!({"sub": ""}), Denied::Claims),
        (json!({"sub": "a\nb"}), Denied::Claims),
        (json!({"sub": "a".repeat(256)}), Denied::Claims),
    ] {
        assert_eq!(changed(changes.clone()).unwrap_err(), expected, "{changes}");
    }
}

#[test]
fn test_claims_under_another_signature_are_not_read() {
    let token = signed(&header(), &good());
    let (message, signature) = token.rsplit_once('.').unwrap();
    let other = format!("{}.{}", encoded(header().to_string()), encoded(json!({"sub": "mallory"}).to_string()));

    for (forged, expected) in [
        (format!("{message}."), Denied::Signature),
        (format!("{other}.{signature}"), Denied::Signature),
        (format!("{message}.{}", encoded([0; 64])), Denied::Signature),
        (message.to_owned(), Denied::Unknown),
        (format!("{token}.{token}"), Denied::Unknown),
    ] {
        assert_eq!(read(&forged).unwrap_err(), expected, "{forged}");
    }
}

#[test]
fn test_claims_signed_in_another_way_are_not_read() {
    for (header, expected) in [
        (json!({"alg": "none"}), Denied::Unknown),
        (json!({"alg": "HS256", "kid": "a"}), Denied::Algorithm),
        (json!({"alg": "HS512", "kid": "a"}), Denied::Algorithm),
        (json!({"alg": "RS512", "kid": "a"}), Denied::Algorithm),
        (json!({"alg": "RS256", "kid": "a"}), Denied::UnknownKey),
        (json!({"alg": "ES256", "kid": "a"}), Denied::UnknownKey),
        (json!({"alg": "EdDSA", "kid": "b"}), Denied::UnknownKey),
        (json!({"alg": "EdDSA", "kid": "a", "crit": ["b64"], "b64": false}), Denied::Algorithm),
        (json!({"kid": "a"}), Denied::Unknown),
    ] {
        assert_eq!(read(&signed(&header, &good())).unwrap_err(), expected, "{header}");
    }
}
