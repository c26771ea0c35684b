//! Which key is meant.

use super::{KeyName, KeyNameError};
use std::path::PathBuf;

/// The words that may say which key is meant, the strongest first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Words<'a> {
    /// The flag `--key`.
    pub(super) flag: Option<&'a str>,
    /// The variable `KAMI_SIGNING_KEY`.
    pub(super) variable: Option<&'a str>,
    /// The settings.
    pub(super) setting: Option<&'a str>,
}

/// The key that is meant.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Wanted<'a> {
    /// This very key.
    Text(&'a str),
    /// What the variable says: a name or a path, or a key that lost some of its text, which must never be shown.
    Told(&'a str),
    /// The key in this file.
    File(PathBuf),
    /// The key of this name.
    Named(KeyName),
    /// Nothing is said.
    Any,
}

impl<'a> Words<'a> {
    /// Text counts in the variable only: what stands on a command line is seen by everybody on the machine.
    pub(super) fn wanted(self) -> Result<Wanted<'a>, KeyNameError> {
        let Self { flag, variable, setting } = self;
        match (flag, variable) {
            (None, Some(text)) if text.trim_start().starts_with("-----BEGIN") => Ok(Wanted::Text(text)),
            (None, Some(text)) => Ok(Wanted::Told(text)),
            _ => flag.or(setting).map_or(Ok(Wanted::Any), named),
        }
    }
}

fn named<'a>(word: &str) -> Result<Wanted<'a>, KeyNameError> {
    if word.contains('/') { Ok(Wanted::File(word.into())) } else { Ok(Wanted::Named(word.parse()?)) }
}

#[cfg(test)]
mod tests;
