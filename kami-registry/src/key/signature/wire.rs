//! The binary form of SSHSIG: a preamble, and five texts.

use crate::key::wire::{joined, split};
use sha2::{Digest, Sha512};

const PREAMBLE: &[u8; 6] = b"SSHSIG";
const VERSION: &[u8; 4] = &[0, 0, 0, 1];
pub(super) const HASH: &str = "sha512";

/// The parts of a signature.
pub(super) struct Parts<'a> {
    pub(super) key: &'a [u8],
    pub(super) namespace: &'a [u8],
    pub(super) reserved: &'a [u8],
    pub(super) hash: &'a [u8],
    pub(super) signature: &'a [u8],
}

impl<'a> Parts<'a> {
    /// Takes a signature apart; nothing may follow it.
    pub(super) fn of(blob: &'a [u8]) -> Option<Self> {
        let mut rest = blob.strip_prefix(PREAMBLE)?.strip_prefix(VERSION)?;
        let mut next = || split(&mut rest);
        let parts = Self { key: next()?, namespace: next()?, reserved: next()?, hash: next()?, signature: next()? };
        rest.is_empty().then_some(parts)
    }

    pub(super) fn join(&self) -> Vec<u8> {
        let parts = [self.key, self.namespace, self.reserved, self.hash, self.signature];
        [PREAMBLE.as_slice(), VERSION, &joined(&parts)].concat()
    }
}

/// What is really signed for a message.
pub(in crate::key) fn signed(namespace: &str, message: &[u8]) -> Vec<u8> {
    let digest = Sha512::digest(message);
    [PREAMBLE.as_slice(), &joined(&[namespace.as_bytes(), b"", HASH.as_bytes(), &digest])].concat()
}
