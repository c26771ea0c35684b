//! The digests that logs name, in whatever way.

use crate::{
    Sha256,
    git::Oid,
    index::{ObjectError, Objects, PLAIN, changes},
};
use std::collections::BTreeSet;

/// Everything in logs that looks like a digest: also of lines that do not count, and of later formats.
#[derive(Debug, Default)]
pub(super) struct Named(BTreeSet<String>);

const DIGITS: usize = 64;
/// Larger than any log may be.
const MOST: u64 = 64 << 20;

impl Named {
    pub(super) fn has(&self, digest: &Sha256) -> bool {
        self.0.contains(&digest.hex())
    }

    /// Adds what a log names.
    pub(super) fn read(&mut self, log: &[u8]) {
        let words = log.split(|byte| !byte.is_ascii_hexdigit()).filter(|word| word.len() == DIGITS);
        self.0.extend(words.map(|word| String::from_utf8_lossy(word).to_ascii_lowercase()));
    }

    /// Adds what all logs of a state name. What is no log cannot become one.
    pub(super) fn read_state(&mut self, objects: &Objects<'_>, commit: Oid) -> Result<(), ObjectError> {
        let root = match objects.root(commit) {
            Err(ObjectError::Kind | ObjectError::TooLarge { .. }) => return Ok(()),
            root => root?,
        };
        for change in changes(objects, None, &root)? {
            let Some(file) = change.new.filter(|file| file.mode == PLAIN) else { continue };
            match objects.blob(file.id, MOST) {
                Err(ObjectError::Kind | ObjectError::TooLarge { .. }) => {}
                log => self.read(&log?),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
