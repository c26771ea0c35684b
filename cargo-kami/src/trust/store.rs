//! The file that says whom this user trusts.

use super::{
    TrustError,
    first_seen::{self, FirstSeen},
};
use crate::adapters::{
    FileError, files,
    locked::{self, Readers},
    places,
};
use kami_registry::{
    Sha256, Timestamp,
    trust::{Pin, TRUST_FILE, TrustFile},
};
use std::path::PathBuf;

/// The file that says whom this user trusts: their own, or another one they named.
///
/// # Examples
/// ```
/// use cargo_kami::trust::TrustStore;
/// # let dir = tempfile::tempdir()?;
/// let store = TrustStore::named(dir.path().join("team-trust.toml"));
/// assert_eq!(store.read()?.pins().count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct TrustStore {
    path: PathBuf,
    /// Where it is kept when a release was seen first; nowhere for a file that is not this machine's.
    seen: Option<PathBuf>,
}

impl TrustStore {
    /// This user's own.
    ///
    /// # Errors
    /// When this user has no place for settings.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::trust::TrustStore::own().is_ok());
    /// ```
    pub fn own() -> Result<Self, TrustError> {
        let path = places::config().ok_or(TrustError::Homeless)?.join(TRUST_FILE);
        let seen = places::data().map(|folder| folder.join(first_seen::FILE));
        Ok(Self { path, seen })
    }

    #[cfg(test)]
    pub(super) fn at(path: PathBuf, seen: PathBuf) -> Self {
        Self { path, seen: Some(seen) }
    }

    /// Another one, such as a team's.
    ///
    /// # Examples
    /// See [`TrustStore`].
    pub fn named(path: PathBuf) -> Self {
        Self { path, seen: None }
    }

    /// The one at that path, if there is a path, else this user's own.
    ///
    /// # Errors
    /// When it is not there, or this user has no place for settings.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, trust::TrustStore};
    /// let missing = TrustStore::choose(Some("no/such/trust.toml".into())).err();
    /// assert_eq!(missing.map(|error| error.code()), Some("file-missing"));
    /// ```
    pub fn choose(named: Option<PathBuf>) -> Result<Self, TrustError> {
        match named {
            Some(path) if files::exists(&path) => Ok(Self::named(path)),
            Some(path) => Err(FileError::Missing { path }.into()),
            None => Self::own(),
        }
    }

    /// What it says now. A file that is not there trusts nobody and asks about everything.
    ///
    /// # Errors
    /// When it cannot be read, or has mistakes.
    ///
    /// # Examples
    /// See [`TrustStore`].
    pub fn read(&self) -> Result<TrustFile, TrustError> {
        self.parse(&files::read_text(&self.path)?.unwrap_or_default())
    }

    /// Keeps what was accepted of a package. What another process has accepted beyond that stays.
    ///
    /// # Errors
    /// When the file cannot be read or written, or has mistakes.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::trust::{TrustError, TrustStore};
    /// let keep: fn(&TrustStore, kami_registry::trust::Pin) -> Result<(), TrustError> = TrustStore::keep;
    /// ```
    pub fn keep(&self, pin: Pin) -> Result<(), TrustError> {
        self.change(|file| {
            let further = |known: &Pin| known.identity == pin.identity && known.head.seq > pin.head.seq;
            if !file.pin(&pin.registry, &pin.name).is_some_and(|known| known == &pin || further(known)) {
                file.keep(pin);
            }
        })
    }

    /// Keeps less than what was accepted of packages, because a person says so.
    ///
    /// # Errors
    /// When the file cannot be read or written, or has mistakes.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// let store = cargo_kami::trust::TrustStore::named(dir.path().join("trust.toml"));
    /// store.set_back(Vec::new())?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_back(&self, pins: Vec<Pin>) -> Result<(), TrustError> {
        self.change(|file| pins.into_iter().for_each(|pin| file.keep(pin)))
    }

    fn change(&self, change: impl FnOnce(&mut TrustFile)) -> Result<(), TrustError> {
        let readers = if self.seen.is_some() { Readers::Me } else { Readers::Anybody };
        locked::update(&self.path, readers, |text| {
            let mut file = self.parse(text)?;
            change(&mut file);
            Ok(file.to_string())
        })
    }

    /// When this machine saw lines of logs for the first time; these are noted now, where they are not.
    pub(super) fn first_seen(&self, lines: &[Sha256], now: Timestamp) -> Result<FirstSeen, TrustError> {
        self.seen.as_deref().map_or(Ok(FirstSeen::new()), |path| first_seen::note(path, lines, now))
    }

    fn parse(&self, text: &str) -> Result<TrustFile, TrustError> {
        TrustFile::parse(text).map_err(|problems| TrustError::Broken { path: self.path.clone(), problems })
    }
}

#[cfg(test)]
mod tests;
