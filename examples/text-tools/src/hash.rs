//! Digests of bytes.

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

/// A hash function.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Algorithm {
    /// MD5: for comparing with old checksums, never for security.
    Md5,
    /// SHA-1: for comparing with old checksums, never for security.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
    /// BLAKE3 with 256 bits.
    Blake3,
}

/// One digest.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Digested {
    /// The hash function.
    pub(crate) algorithm: Algorithm,
    /// The digest in lower-case hexadecimal.
    pub(crate) hex: String,
}

/// Digests of the same bytes.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Digests {
    /// How many bytes were hashed.
    pub(crate) bytes: usize,
    /// One digest for each algorithm asked for, in that order.
    pub(crate) digests: Vec<Digested>,
}

/// The digests of `bytes` under each of `algorithms`.
pub(crate) fn hash(bytes: &[u8], algorithms: &[Algorithm]) -> Digests {
    let digests = algorithms.iter().map(|&algorithm| Digested { algorithm, hex: digest(bytes, algorithm) });
    Digests { bytes: bytes.len(), digests: digests.collect() }
}

fn digest(bytes: &[u8], algorithm: Algorithm) -> String {
    match algorithm {
        Algorithm::Md5 => hex::encode(Md5::digest(bytes)),
        Algorithm::Sha1 => hex::encode(Sha1::digest(bytes)),
        Algorithm::Sha256 => hex::encode(Sha256::digest(bytes)),
        Algorithm::Sha512 => hex::encode(Sha512::digest(bytes)),
        Algorithm::Blake3 => blake3::hash(bytes).to_hex().to_string(),
    }
}

#[cfg(test)]
mod tests;
