//! An authorization server: keys, and the tokens it signs with them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    rsa::PublicKeyComponents,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

pub(super) const ISSUER: &str = "https://login.example.com";
pub(super) const RESOURCE: &str = "https://tools.example.com/mcp";

type Sign = dyn Fn(&[u8]) -> Vec<u8>;

/// A key of the server, with what others may know of it.
pub(super) struct Signer {
    algorithm: &'static str,
    pub(super) jwk: Value,
    sign: Box<Sign>,
}

fn encoded(value: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(value)
}

pub(super) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// A new key.
pub(super) fn ed25519() -> Signer {
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
    let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).unwrap();
    let jwk = json!({"kty": "OKP", "crv": "Ed25519", "kid": "EdDSA", "x": encoded(pair.public_key())});
    Signer { algorithm: "EdDSA", jwk, sign: Box::new(move |message| pair.sign(message).as_ref().to_vec()) }
}

/// A new key.
pub(super) fn p256() -> Signer {
    let (random, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &random).unwrap();
    // behind a byte that says that both coordinates follow
    let (x, y) = pair.public_key().as_ref().get(1..).unwrap().split_at(32);
    let jwk = json!({"kty": "EC", "crv": "P-256", "kid": "ES256", "x": encoded(x), "y": encoded(y)});
    Signer {
        algorithm: "ES256",
        jwk,
        sign: Box::new(move |message| pair.sign(&random, message).unwrap().as_ref().to_vec()),
    }
}

/// A key that was made for these tests: nothing here makes keys of this kind.
pub(super) fn rsa() -> Signer {
    let pair = RsaKeyPair::from_pkcs8(include_bytes!("rsa-2048.pk8")).unwrap();
    let PublicKeyComponents { n, e } = PublicKeyComponents::<Vec<u8>>::from(pair.public());
    let jwk = json!({"kty": "RSA", "kid": "RS256", "use": "sig", "n": encoded(n), "e": encoded(e)});
    let sign = move |message: &[u8]| {
        let mut signature = vec![0; pair.public().modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).unwrap();
        signature
    };
    Signer { algorithm: "RS256", jwk, sign: Box::new(sign) }
}

impl Signer {
    /// What others may know of all its keys.
    pub(super) fn set(&self) -> String {
        json!({"keys": [self.jwk]}).to_string()
    }

    /// A token for `alice` with these scopes, for an hour.
    pub(super) fn token(&self, scope: &str) -> String {
        self.claiming(&json!({"iss": ISSUER, "aud": RESOURCE, "sub": "alice", "exp": now() + 3600, "scope": scope}))
    }

    pub(super) fn claiming(&self, claims: &Value) -> String {
        let header = json!({"alg": self.algorithm, "kid": self.algorithm, "typ": "at+jwt"});
        let message = format!("{}.{}", encoded(header.to_string()), encoded(claims.to_string()));
        format!("{message}.{}", encoded((self.sign)(message.as_bytes())))
    }
}

/// A token under a MAC whose secret is what everybody knows.
pub(super) fn confused(secret: &[u8]) -> String {
    let claims = json!({"iss": ISSUER, "aud": RESOURCE, "sub": "mallory", "exp": now() + 3600});
    let header = json!({"alg": "HS256", "kid": "RS256"});
    let message = format!("{}.{}", encoded(header.to_string()), encoded(claims.to_string()));
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, secret);
    format!("{message}.{}", encoded(ring::hmac::sign(&key, message.as_bytes())))
}
