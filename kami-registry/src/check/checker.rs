//! Checks a repository.

use super::{CheckError, Fault, RefUpdate};
use crate::{
    Sha256, Timestamp,
    git::Oid,
    index::{BRANCH, Objects},
    settings::{RegistrySettings, SETTINGS_FILE},
};
use git2::Repository;
use std::{collections::BTreeSet, path::Path};

mod change;
mod component;

/// Checks a repository that holds a registry.
///
/// # Examples
/// ```
/// use kami_registry::{Timestamp, check::Checker};
/// # let dir = tempfile::tempdir()?;
/// kami_registry::git::create(&dir.path().join("index.git"))?;
/// let now = Timestamp::from(std::time::SystemTime::now());
/// let faults = Checker::open(&dir.path().join("index.git"), None, now)?.whole()?;
/// assert_eq!(faults[0].code(), "registry-branch-gone");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Checker {
    repository: Repository,
    now: Timestamp,
}

impl Checker {
    /// Opens a repository; `quarantine` is the folder where git keeps objects until what is pushed was accepted. Lines must
    /// not be dated ahead of `now`.
    ///
    /// # Errors
    /// When there is no repository.
    ///
    /// # Examples
    /// See [`Checker`].
    pub fn open(path: &Path, quarantine: Option<&Path>, now: Timestamp) -> Result<Self, CheckError> {
        let repository = Repository::open(path)?;
        if let Some(quarantine) = quarantine {
            repository.odb()?.add_disk_alternate(&quarantine.to_string_lossy())?;
        }
        Ok(Self { repository, now })
    }

    /// What is wrong with what somebody wants to push.
    ///
    /// # Errors
    /// When the repository cannot be read.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::check::{CheckError, Checker, RefUpdate};
    /// fn may_come_in(checker: &Checker, updates: &[RefUpdate]) -> Result<bool, CheckError> {
    ///     Ok(checker.pushed(updates)?.is_empty())
    /// }
    /// ```
    pub fn pushed(&self, updates: &[RefUpdate]) -> Result<Vec<Fault>, CheckError> {
        let branch = updates.iter().find(|update| update.name == BRANCH);
        let tip = self.tip().or(branch.and_then(|branch| branch.new));
        let settings = tip.and_then(|tip| self.settings(tip));
        let comes: BTreeSet<&str> =
            updates.iter().filter(|update| update.new.is_some()).map(|update| update.name.as_str()).collect();
        let mut faults = Vec::new();
        for update in updates {
            let component = settings.as_ref().and_then(|settings| settings.artifact_of(&update.name));
            match (update.name.as_str(), component, update.new) {
                (BRANCH, _, None) => faults.push(Fault::Deleted),
                (BRANCH, _, Some(new)) => faults.extend(self.change(update.old, new, &comes)?),
                (_, Some(digest), Some(new)) if update.old.is_none() => {
                    faults.extend(self.component(&update.name, new, &digest, settings.as_ref()));
                }
                (_, Some(_), _) => faults.push(Fault::Replaced { name: update.name.clone() }),
                (_, None, _) => faults.push(Fault::Reference { name: update.name.clone() }),
            }
        }
        Ok(faults)
    }

    /// What is wrong between two commits that `old` and `new` name.
    ///
    /// # Errors
    /// When there are no such commits, or the repository cannot be read.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::check::{CheckError, Checker};
    /// fn may_be_merged(checker: &Checker) -> Result<bool, CheckError> {
    ///     Ok(checker.between("origin/main", "HEAD")?.is_empty())
    /// }
    /// ```
    pub fn between(&self, old: &str, new: &str) -> Result<Vec<Fault>, CheckError> {
        let commit = |name: &str| Ok::<_, CheckError>(self.repository.revparse_single(name)?.peel_to_commit()?.id());
        self.change(Some(commit(old)?), commit(new)?, &BTreeSet::new())
    }

    /// What is wrong with all of a registry.
    ///
    /// # Errors
    /// When the repository cannot be read.
    ///
    /// # Examples
    /// See [`Checker`].
    pub fn whole(&self) -> Result<Vec<Fault>, CheckError> {
        let Some(tip) = self.tip() else { return Ok(vec![crate::index::Violation::NoBranch.into()]) };
        let mut faults = self.change(None, tip, &BTreeSet::new())?;
        let settings = self.settings(tip);
        for reference in self.repository.references()? {
            let reference = reference?;
            let (Ok(name), Some(target)) = (reference.name(), reference.target()) else { continue };
            if let Some(digest) = settings.as_ref().and_then(|settings| settings.artifact_of(name)) {
                faults.extend(self.component(name, target, &digest, settings.as_ref()));
            }
        }
        Ok(faults)
    }

    fn component(&self, name: &str, id: Oid, digest: &Sha256, settings: Option<&RegistrySettings>) -> Option<Fault> {
        let most = settings.map(|settings| settings.limits).unwrap_or_default().artifact_bytes;
        let reason = component::fault(&self.repository, id, digest, most)?;
        Some(Fault::Component { name: name.to_owned(), reason })
    }

    fn tip(&self) -> Option<Oid> {
        self.repository.refname_to_id(BRANCH).ok()
    }

    fn settings(&self, commit: Oid) -> Option<RegistrySettings> {
        let objects = Objects::new(&self.repository).ok()?;
        let file = crate::index::entry(&objects.root(commit).ok()?, SETTINGS_FILE)?;
        RegistrySettings::parse(&objects.blob(file.id, 64 << 10).ok()?).ok()
    }
}

#[cfg(test)]
mod tests;
