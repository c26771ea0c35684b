//! From a private file to a key that signs.

use super::{AskPassphrase, SigningKeyError};
use crate::adapters::{environment, private};
use kami_registry::key::{SecretKey, SecretKeyError};
use std::path::Path;
use zeroize::Zeroizing;

/// How often a passphrase is asked for.
const TRIES: usize = 3;

/// Where passphrases come from.
pub(super) struct Passphrases<'a> {
    /// One that was given beforehand.
    pub(super) given: Option<Zeroizing<String>>,
    /// Whoever sits at the terminal.
    pub(super) ask: AskPassphrase<'a>,
}

pub(super) fn file(path: &Path, passphrases: &Passphrases<'_>) -> Result<SecretKey, SigningKeyError> {
    let text = private::read(path)?;
    unlocked(&text, &environment::shown(path), passphrases)
}

/// The key in the text, which is called `key` when somebody is asked or told about it.
pub(super) fn unlocked(text: &str, key: &str, passphrases: &Passphrases<'_>) -> Result<SecretKey, SigningKeyError> {
    let failed = |source| SigningKeyError::Key { key: key.to_owned(), source };
    match (SecretKey::parse(text, None), &passphrases.given) {
        (Err(SecretKeyError::Encrypted), Some(given)) => SecretKey::parse(text, Some(given)).map_err(failed),
        (Err(SecretKeyError::Encrypted), None) => asked(text, key, passphrases.ask),
        (parsed, _) => parsed.map_err(failed),
    }
}

fn asked(text: &str, key: &str, ask: AskPassphrase<'_>) -> Result<SecretKey, SigningKeyError> {
    let mut prompt = format!("Passphrase of `{key}`");
    for _ in 0..TRIES {
        let passphrase = ask(&prompt).ok_or_else(|| SigningKeyError::NobodyToAsk { key: key.to_owned() })?;
        match SecretKey::parse(text, Some(&passphrase)) {
            Err(SecretKeyError::Passphrase) => prompt = format!("That is not it. Passphrase of `{key}`"),
            parsed => return parsed.map_err(|source| SigningKeyError::Key { key: key.to_owned(), source }),
        }
    }
    Err(SigningKeyError::Key { key: key.to_owned(), source: SecretKeyError::Passphrase })
}
