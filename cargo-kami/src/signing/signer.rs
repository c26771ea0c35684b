//! Who signs.

use super::{
    KEY_VARIABLE, PASSPHRASE_VARIABLE, SigningKeyError,
    folder::{beside, public},
    load::{self, Passphrases},
    place,
    wanted::Words,
};
use crate::{
    adapters::{FileError, environment, files},
    settings::{SignWith, SigningSettings},
};
use kami_registry::key::{Signer, SshKeygen};
use std::path::Path;
use zeroize::Zeroizing;

/// Asks whoever sits at the terminal for a passphrase; nothing when nobody does.
pub type AskPassphrase<'a> = &'a (dyn Fn(&str) -> Option<Zeroizing<String>> + Sync);

/// What is said about who shall sign.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::signing::SignerOptions::default().key, None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct SignerOptions {
    /// The name of a key of this user, or the path of a key file, which has a `/` in it.
    pub key: Option<String>,
    /// What the user has settled.
    pub settings: SigningSettings,
}

/// Whoever shall sign: the key that is named, or in `KAMI_SIGNING_KEY`, or in the settings, or the key `default`, or the one
/// ssh uses. Passphrases are taken from `KAMI_SIGNING_PASSPHRASE` or asked for.
///
/// # Errors
/// When there is no key, it cannot be read or used, or there is no passphrase for it.
///
/// # Examples
/// ```no_run
/// use cargo_kami::{ops, signing::{SignerOptions, signer}};
/// let options = SignerOptions { key: Some("work".to_owned()), settings: ops::user_settings()?.signing };
/// let signer = signer(&options, &|_prompt| None)?;
/// println!("{}", signer.public().fingerprint());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn signer(options: &SignerOptions, ask: AskPassphrase<'_>) -> Result<Box<dyn Signer>, SigningKeyError> {
    let variable = environment::variable(KEY_VARIABLE).map(Zeroizing::new);
    let given = environment::variable(PASSPHRASE_VARIABLE).map(Zeroizing::new);
    let passphrases = Passphrases { given, ask };
    let words = options.words(variable.as_ref().map(|text| text.as_str()));
    match place::of(words)? {
        Some(path) => of_file(&path, options.settings.with, &passphrases),
        None => Ok(Box::new(load::unlocked(words.variable.unwrap_or_default(), KEY_VARIABLE, &passphrases)?)),
    }
}

/// Whether there is a key to sign with, before anything is done that takes long. Nobody is asked for its passphrase yet.
///
/// # Errors
/// When there is none.
///
/// # Examples
/// ```
/// use cargo_kami::signing::{SignerOptions, look};
/// let missing = SignerOptions { key: Some("./no/such/key".to_owned()), ..SignerOptions::default() };
/// assert!(look(&missing).is_err());
/// ```
pub fn look(options: &SignerOptions) -> Result<(), SigningKeyError> {
    let variable = environment::variable(KEY_VARIABLE).map(Zeroizing::new);
    match place::of(options.words(variable.as_ref().map(|text| text.as_str())))? {
        // the private half may be in an agent
        Some(path) if !files::exists(&path) && !files::exists(&beside(&path)) => {
            Err(FileError::Missing { path }.into())
        }
        _ => Ok(()),
    }
}

impl SignerOptions {
    fn words<'a>(&'a self, variable: Option<&'a str>) -> Words<'a> {
        Words { flag: self.key.as_deref(), variable, setting: self.settings.key.as_deref() }
    }
}

/// A public half stands for a key that something else holds.
fn of_file(path: &Path, with: SignWith, passphrases: &Passphrases<'_>) -> Result<Box<dyn Signer>, SigningKeyError> {
    let is_public = path.extension().is_some_and(|extension| extension == "pub");
    match with {
        SignWith::Kami if !is_public => Ok(Box::new(load::file(path, passphrases)?)),
        _ => Ok(Box::new(SshKeygen::new(path, public(path)?))),
    }
}
