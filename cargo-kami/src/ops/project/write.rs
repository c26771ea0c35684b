//! Writes down what was settled: whole, or not at all.

use super::{ProjectError, consent::Agreement, state::State, work::Settled};
use crate::{
    adapters::locked::{self, Replaced},
    store::Store,
    trust::TrustStore,
};
use kami_registry::{Sha256, lock::LockFile};
use std::{collections::HashSet, path::Path};

/// Everything that was settled.
pub(super) struct Outcome<'a> {
    pub(super) before: &'a State,
    pub(super) after: &'a State,
    pub(super) lock: &'a LockFile,
    pub(super) settled: &'a [Settled],
    pub(super) agreement: &'a Agreement,
}

impl Outcome<'_> {
    /// First the components, which nothing speaks of yet; then both files, `kami.toml` first: whoever is killed between them
    /// has said what they want, and the next sync does it. Trust and agreement come last: they are asked for again.
    pub(super) fn write(&self, store: &Path, trust: &TrustStore) -> Result<(), ProjectError> {
        let mut store = self.hold(store)?;
        self.files()?;
        for pin in self.settled.iter().filter_map(|tool| tool.pin.clone()) {
            trust.keep(pin)?;
        }
        if let (Agreement::New(digest), Some(store)) = (self.agreement, &mut store) {
            store.agree(&self.before.folder, digest)?;
        }
        Ok(())
    }

    fn hold(&self, folder: &Path) -> Result<Option<Store>, ProjectError> {
        let wanted: HashSet<Sha256> = self.settled.iter().map(|tool| tool.locked.artifact.sha256).collect();
        let path = self.before.lock_path();
        let store = if wanted.is_empty() { Store::open(folder)? } else { Some(Store::create(folder)?) };
        let Some(mut store) = store else { return Ok(None) };
        let new: Vec<Vec<u8>> = self.settled.iter().filter_map(|tool| tool.fetched.clone()).collect();
        if !new.is_empty() || store.holding(&path)? != wanted {
            let known = self.settled.iter().filter(|tool| tool.fetched.is_none());
            store.hold(&path, &known.map(|tool| tool.locked.artifact.sha256).collect::<Vec<_>>(), &new)?;
        }
        Ok(Some(store))
    }

    fn files(&self) -> Result<(), ProjectError> {
        let (manifest, lock) = (self.before.manifest_path(), self.before.lock_path());
        let text = self.lock.to_string();
        let empty = self.before.lock_text.is_none() && self.lock.tools.is_empty();
        let manifest = Replaced { path: &manifest, old: &self.before.text, new: &self.after.text };
        let old = self.before.lock_text.as_deref().unwrap_or_default();
        let lock = Replaced { path: &lock, old, new: if empty { old } else { &text } };
        match locked::replace(&self.before.folder, &[manifest, lock])? {
            None => Ok(()),
            Some(path) => Err(ProjectError::Changed { path }),
        }
    }
}
