//! From bytes to a signature, and back.

use super::{
    Namespace, PublicKey, Signature, SignatureError,
    wire::{HASH, Parts},
};
use crate::key::{
    public::ALGORITHM,
    wire::{joined, split},
};

impl Signature {
    pub(in crate::key) fn new(signer: PublicKey, namespace: Namespace, ed25519: [u8; 64]) -> Self {
        // a comment is no part of a signature, so a signature read back must have none either
        let signer = signer.without_comment();
        Self { signer, namespace: namespace.to_string(), ed25519 }
    }

    pub(super) fn read(blob: &[u8]) -> Result<Self, SignatureError> {
        let parts = Parts::of(blob).ok_or(SignatureError::Malformed)?;
        for mut named in [parts.key, parts.signature] {
            known_algorithm(text(split(&mut named))?)?;
        }
        known_hash(text(Some(parts.hash))?)?;
        let ed25519 = ed25519(parts.signature).filter(|_| parts.reserved.is_empty());
        Ok(Self {
            signer: PublicKey::from_blob(parts.key).map_err(|_| SignatureError::Malformed)?,
            namespace: text(Some(parts.namespace))?.to_owned(),
            ed25519: ed25519.ok_or(SignatureError::Malformed)?,
        })
    }

    pub(super) fn blob(&self) -> Vec<u8> {
        Parts {
            key: &self.signer.blob(),
            namespace: self.namespace.as_bytes(),
            reserved: b"",
            hash: HASH.as_bytes(),
            signature: &joined(&[ALGORITHM.as_bytes(), &self.ed25519]),
        }
        .join()
    }
}

/// Short text, which errors may show.
fn text(bytes: Option<&[u8]>) -> Result<&str, SignatureError> {
    let text = bytes.and_then(|bytes| str::from_utf8(bytes).ok());
    text.filter(|text| text.len() <= 128 && !text.contains(char::is_control)).ok_or(SignatureError::Malformed)
}

fn known_algorithm(name: &str) -> Result<(), SignatureError> {
    if name == ALGORITHM { Ok(()) } else { Err(SignatureError::Algorithm { algorithm: name.to_owned() }) }
}

fn known_hash(name: &str) -> Result<(), SignatureError> {
    if name == HASH { Ok(()) } else { Err(SignatureError::Hash { hash: name.to_owned() }) }
}

fn ed25519(mut blob: &[u8]) -> Option<[u8; 64]> {
    split(&mut blob)?;
    let signature = split(&mut blob)?.try_into().ok()?;
    blob.is_empty().then_some(signature)
}
