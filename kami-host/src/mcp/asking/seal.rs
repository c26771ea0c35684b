//! Text that a client keeps for this process, and can neither read nor change.

use super::Binding;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    error::Unspecified,
    rand::{SecureRandom, SystemRandom},
};
use std::{
    fmt,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// The longest text that is looked at.
const LONGEST: usize = 1 << 20;

/// Seals with a key of its own, which no other process has: what was sealed before a restart is not opened after it.
#[derive(Default)]
pub(in crate::mcp) struct Seal {
    key: OnceLock<LessSafeKey>,
    /// Texts sealed so far.
    count: AtomicU64,
}

/// The operating system gives no random numbers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Unsealable;

impl Seal {
    /// Encrypts the bytes. Only together with what they are bound to are they opened again.
    pub(super) fn seal(&self, bytes: &[u8], binding: &Binding) -> Result<String, Unsealable> {
        let (key, mut sealed) = (self.key().map_err(|_| Unsealable)?, bytes.to_vec());
        // a nonce may be anything but the same twice under one key
        let mut nonce = [0; NONCE_LEN];
        nonce
            .iter_mut()
            .zip(self.count.fetch_add(1, Ordering::Relaxed).to_le_bytes())
            .for_each(|(to, from)| *to = from);
        let aad = Aad::from(binding.as_bytes());
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed).map_err(|_| Unsealable)?;
        Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// The bytes, if it was here that they were sealed, and bound to the same.
    pub(super) fn open(&self, text: &str, binding: &Binding) -> Option<Vec<u8>> {
        let sealed = URL_SAFE_NO_PAD.decode(Some(text).filter(|text| text.len() <= LONGEST)?).ok()?;
        let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN)?;
        let (nonce, mut sealed) = (Nonce::try_assume_unique_for_key(nonce).ok()?, sealed.to_vec());
        let opened = self.key.get()?.open_in_place(nonce, Aad::from(binding.as_bytes()), &mut sealed);
        opened.ok().map(|bytes| bytes.to_vec())
    }

    fn key(&self) -> Result<&LessSafeKey, Unspecified> {
        if let Some(key) = self.key.get() {
            return Ok(key);
        }
        let mut secret = [0; 32];
        SystemRandom::new().fill(&mut secret)?;
        let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &secret)?);
        Ok(self.key.get_or_init(|| key))
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

#[cfg(test)]
mod tests;
