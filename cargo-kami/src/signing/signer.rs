//! Who signs.

use super::{
    KEY_VARIABLE, KeyFolder, KeyName, PASSPHRASE_VARIABLE, SigningKeyError,
    folder::{beside, public, ssh_key},
    load::{self, Passphrases},
    wanted::{Wanted, Words},
};
use crate::{
    adapters::{environment, files},
    settings::{SignWith, SigningSettings},
};
use kami_registry::key::{Signer, SshKeygen};
use std::path::{Path, PathBuf};
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
    let SignerOptions { key, settings } = options;
    let setting = settings.key.as_deref();
    let words = Words { flag: key.as_deref(), variable: variable.as_ref().map(|text| text.as_str()), setting };
    match words.wanted()? {
        Wanted::Text(text) => Ok(Box::new(load::unlocked(text, KEY_VARIABLE, &passphrases)?)),
        Wanted::File(path) => of_file(&below_home(path), settings.with, &passphrases),
        Wanted::Named(name) => of_file(&existing(&name)?, settings.with, &passphrases),
        Wanted::Any => any(settings.with, &passphrases),
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

fn any(with: SignWith, passphrases: &Passphrases<'_>) -> Result<Box<dyn Signer>, SigningKeyError> {
    let own = KeyFolder::own()?.path(&KeyName::default());
    if files::exists(&own) {
        return of_file(&own, with, passphrases);
    }
    let path = ssh_key().ok_or(SigningKeyError::None)?;
    let public = beside(&path);
    // the agent may hold it, or ssh-keygen knows how to ask for its passphrase
    if files::exists(&public) { of_file(&public, with, passphrases) } else { of_file(&path, with, passphrases) }
}

fn existing(name: &KeyName) -> Result<PathBuf, SigningKeyError> {
    let folder = KeyFolder::own()?;
    let path = folder.path(name);
    if files::exists(&path) {
        return Ok(path);
    }
    // the private half may be in an agent
    if files::exists(&beside(&path)) {
        return Ok(beside(&path));
    }
    let known = folder.public_keys()?.into_iter().map(|own| own.name).collect();
    Err(SigningKeyError::Unknown { name: name.clone(), known, folder: path.parent().unwrap_or(&path).to_owned() })
}

/// Settings and variables are not read by a shell, which would know what `~` means.
fn below_home(path: PathBuf) -> PathBuf {
    match (path.strip_prefix("~"), environment::home()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path,
    }
}
