//! The keys of an issuer.

use jsonwebtoken::{
    Algorithm, DecodingKey,
    jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, KeyOperations, PublicKeyUse},
};
use serde::Deserialize;
use serde_json::Value;

/// More text than any set of keys has, in bytes.
const LONGEST: usize = 256 << 10;

/// A set of keys that signatures are checked with. Whatever is of no use for that is not among them.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys(Vec<Key>);

#[derive(Clone, Debug)]
struct Key {
    id: Option<String>,
    algorithm: Algorithm,
    key: DecodingKey,
}

/// What a token says it is signed with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Wanted {
    pub(super) algorithm: Algorithm,
    pub(super) id: Option<String>,
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

impl Keys {
    /// Nothing where this is no set of keys.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if text.len() > LONGEST {
            return Err(format!("a set of keys has {LONGEST} bytes at most"));
        }
        let set: Set = serde_json::from_str(text).map_err(|error| format!("this is no set of keys: {error}"))?;
        let keys: Vec<Key> =
            set.keys.into_iter().filter_map(|key| Key::of(&serde_json::from_value(key).ok()?)).collect();
        if keys.is_empty() {
            return Err("no key of this set can check signatures of RS256, ES256 or EdDSA".to_owned());
        }
        Ok(Self(keys))
    }

    /// The key a token means; one that names none means the only one of its kind.
    pub(super) fn find(&self, wanted: &Wanted) -> Option<&DecodingKey> {
        let mut fitting = self.0.iter().filter(|key| key.algorithm == wanted.algorithm);
        match &wanted.id {
            Some(id) => fitting.find(|key| key.id.as_ref() == Some(id)).map(|key| &key.key),
            None => fitting.next().filter(|_| fitting.next().is_none()).map(|key| &key.key),
        }
    }
}

impl Key {
    /// A key is for one algorithm, whatever a token says: nothing signed otherwise can be held against it.
    fn of(jwk: &Jwk) -> Option<Self> {
        let algorithm = match &jwk.algorithm {
            AlgorithmParameters::RSA(_) => Algorithm::RS256,
            AlgorithmParameters::EllipticCurve(key) if key.curve == EllipticCurve::P256 => Algorithm::ES256,
            AlgorithmParameters::OctetKeyPair(key) if key.curve == EllipticCurve::Ed25519 => Algorithm::EdDSA,
            _ => return None,
        };
        let common = &jwk.common;
        let signs = common.public_key_use.as_ref().is_none_or(|used| *used == PublicKeyUse::Signature);
        let verifies = common.key_operations.as_ref().is_none_or(|uses| uses.contains(&KeyOperations::Verify));
        let is_it = common.key_algorithm.is_none_or(|said| said == KeyAlgorithm::from(algorithm));
        let key = DecodingKey::from_jwk(jwk).ok().filter(|_| signs && verifies && is_it)?;
        Some(Self { id: common.key_id.clone(), algorithm, key })
    }
}

#[cfg(test)]
mod tests;
