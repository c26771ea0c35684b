//! Where the key lies that is meant.

use super::{
    KeyFolder, KeyName, SigningKeyError,
    folder::{beside, ssh_key},
    wanted::{Wanted, Words},
};
use crate::adapters::{environment, files};
use std::path::PathBuf;

/// The file of the key; nothing where the variable holds the key itself.
pub(super) fn of(words: Words<'_>) -> Result<Option<PathBuf>, SigningKeyError> {
    Ok(match words.wanted()? {
        Wanted::Text(_) => None,
        Wanted::Told(word) => Some(told(word)?),
        Wanted::File(path) => Some(below_home(path)),
        Wanted::Named(name) => Some(existing(&name)?),
        Wanted::Any => Some(usual()?),
    })
}

/// One's own, or else that of ssh.
fn usual() -> Result<PathBuf, SigningKeyError> {
    let own = KeyFolder::own()?.path(&KeyName::default());
    if files::exists(&own) {
        return Ok(own);
    }
    let path = ssh_key().ok_or(SigningKeyError::None)?;
    let public = beside(&path);
    // the agent may hold it, or ssh-keygen knows how to ask for its passphrase
    Ok(if files::exists(&public) { public } else { path })
}

/// The file the variable means. It is never shown what the variable says: it may be most of a key.
fn told(word: &str) -> Result<PathBuf, SigningKeyError> {
    let named = word.parse::<KeyName>().ok().and_then(|name| existing(&name).ok());
    let file = || Some(below_home(word.into())).filter(|path| word.contains('/') && files::exists(path));
    named.or_else(file).ok_or(SigningKeyError::Variable)
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
