//! The rule for the settings: they stay as they are, unless those who may say otherwise.

use super::{Entry, FILE, IndexOptions, ObjectError, States, Violation, entry};
use crate::{
    key::Fingerprint,
    settings::{RegistrySettings, RootError, SETTINGS_FILE, SIGNATURES_FILE, signers},
};
use git2::Tree;

const MOST_BYTES: u64 = 64 << 10;

/// The settings of the new state, as far as it is the registry it should be, and what is wrong with them.
type Judged = (Option<RegistrySettings>, Option<Violation>);

impl States<'_, '_> {
    /// Holds the settings of the new state against those of the old one.
    pub(super) fn judge_settings(&self, options: &IndexOptions) -> Result<Judged, ObjectError> {
        let new = match self.file(self.new, SETTINGS_FILE)? {
            File::Bytes(bytes) => bytes,
            File::None => return Ok((None, Some(Violation::NoSettings))),
            File::TooLarge { size } => {
                let path = SETTINGS_FILE.to_owned();
                return Ok((None, Some(Violation::TooLarge { path, size, most: MOST_BYTES })));
            }
        };
        let settings = match RegistrySettings::parse(&new) {
            Ok(settings) => settings,
            Err(error) => return Ok((None, Some(Violation::Settings(error)))),
        };
        let old = self.old.map(|old| self.file(old, SETTINGS_FILE)).transpose()?.and_then(File::bytes);
        let known = old.as_ref().and_then(|old| RegistrySettings::parse(old).ok());
        if let Some(expected) = options.id.or(known.as_ref().map(|known| known.id)).filter(|id| *id != settings.id) {
            return Ok((None, Some(Violation::OtherRegistry { expected, found: settings.id })));
        }
        let signatures = self.file(self.new, SIGNATURES_FILE)?.bytes().unwrap_or_default();
        let change = Change { old, new, known, signatures: String::from_utf8_lossy(&signatures).into_owned() };
        let violation = change.violation(&settings).or_else(|| change.stranger(&options.root));
        Ok((Some(settings), violation))
    }

    fn file(&self, tree: &Tree<'_>, name: &str) -> Result<File, ObjectError> {
        let Some(Entry { id, mode: FILE }) = entry(tree, name) else { return Ok(File::None) };
        match self.objects.blob(id, MOST_BYTES) {
            Ok(bytes) => Ok(File::Bytes(bytes)),
            Err(ObjectError::TooLarge { size, .. }) => Ok(File::TooLarge { size }),
            Err(ObjectError::Kind) => Ok(File::None),
            Err(error) => Err(error),
        }
    }
}

enum File {
    Bytes(Vec<u8>),
    TooLarge { size: u64 },
    None,
}

impl File {
    fn bytes(self) -> Option<Vec<u8>> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }
}

struct Change {
    old: Option<Vec<u8>>,
    new: Vec<u8>,
    /// What the old bytes say.
    known: Option<RegistrySettings>,
    signatures: String,
}

impl Change {
    /// A copy that starts anew still knows who may say what the settings are.
    fn stranger(&self, known: &[Fingerprint]) -> Option<Violation> {
        let signers = signers(&self.new, &self.signatures);
        let signed = signers.iter().any(|signer| known.contains(&signer.fingerprint()));
        let asked = self.old.is_none() && !known.is_empty();
        (asked && !signed).then_some(Violation::Unsigned(RootError { signed: 0, threshold: 1 }))
    }

    /// It stands when the root keys say so: those of before, and those of afterwards. Where there were none before, a
    /// person has to agree.
    fn violation(&self, settings: &RegistrySettings) -> Option<Violation> {
        if self.old.as_ref() == Some(&self.new) {
            return None;
        }
        let old_root = self.known.as_ref().and_then(|known| known.root.as_ref());
        let roots = [old_root, settings.root.as_ref()];
        let unsigned: Option<RootError> =
            roots.into_iter().flatten().find_map(|root| root.approve(&self.new, &self.signatures).err());
        match (&self.old, old_root, unsigned) {
            (None, _, Some(unsigned)) => Some(Violation::Unsigned(unsigned)),
            (None, ..) | (_, Some(_), None) => None,
            _ => {
                let differences = self.known.as_ref().map(|known| known.differences(settings)).unwrap_or_default();
                Some(Violation::SettingsChanged { differences, unsigned })
            }
        }
    }
}

#[cfg(test)]
mod tests;
