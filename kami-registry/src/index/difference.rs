//! Which packages differ between two states that were accepted.

use super::{
    Index, IndexError,
    changes::{Change, changes},
    objects::Objects,
};
use crate::{PackageName, git::Oid};

/// A package that differs.
pub(crate) struct Difference {
    pub(crate) package: PackageName,
    /// Its log, if it has one now.
    pub(crate) log: Option<Oid>,
}

impl Index {
    /// Whether a state that was accepted once is still here.
    pub(crate) fn has(&self, commit: Oid) -> bool {
        super::read::readable(&self.repository, commit)
    }

    /// The packages that differ between a state and a later one; all of the later one, where there is no earlier.
    pub(crate) fn differences(&self, since: Option<Oid>, to: Oid) -> Result<Vec<Difference>, IndexError> {
        let read = || {
            let objects = Objects::new(&self.repository)?;
            let old = since.map(|since| objects.root(since)).transpose()?;
            changes(&objects, old.as_ref(), &objects.root(to)?)
        };
        let changes = read().map_err(|error| self.unreadable(error))?;
        let package = |change: Change| {
            let package = PackageName::from_log_path(&change.path)?;
            Some(Difference { package, log: change.new.map(|new| new.id) })
        };
        Ok(changes.into_iter().filter_map(package).collect())
    }

    /// The bytes of a log that differs.
    pub(crate) fn read_log(&self, log: Oid) -> Result<Vec<u8>, IndexError> {
        let read = Objects::new(&self.repository).and_then(|objects| objects.blob(log, u64::MAX));
        read.map_err(|error| self.unreadable(error))
    }
}
