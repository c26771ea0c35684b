//! What is wrong between two states of the branch.

use super::{CheckError, Checker, Fault};
use crate::{
    Log, PackageName,
    git::Oid,
    index::{IndexOptions, LOGS, ObjectError, Objects, States, Violation, entry},
    log::LogLimits,
    settings::{RegistrySettings, SETTINGS_FILE, SIGNATURES_FILE},
};
use git2::Tree;
use std::{collections::BTreeSet, iter::once, path::PathBuf};

impl Checker {
    /// `comes` are the references that come with the change.
    pub(super) fn change(&self, old: Option<Oid>, new: Oid, comes: &BTreeSet<&str>) -> Result<Vec<Fault>, CheckError> {
        match self.look(old, new, comes) {
            Ok(faults) => Ok(faults),
            Err(ObjectError::Unreadable(error)) => Err(error.into()),
            Err(_) => Ok(vec![Violation::Malformed.into()]),
        }
    }

    fn look(&self, old: Option<Oid>, new: Oid, comes: &BTreeSet<&str>) -> Result<Vec<Fault>, ObjectError> {
        let objects = Objects::new(&self.repository)?;
        let before = old.map(|old| objects.root(old)).transpose()?;
        let after = objects.root(new)?;
        let states = States { objects: &objects, old: before.as_ref(), new: &after };
        let judgement = states.judge(&IndexOptions::new(PathBuf::new()))?;
        let mut faults: Vec<Fault> = judgement.violations.into_iter().map(Fault::from).collect();
        faults.extend(before.iter().flat_map(|before| foreign(before, &after)));
        let Some(settings) = self.settings(new) else { return Ok(faults) };
        for package in judgement.packages {
            let read = |tree: &Tree<'_>| bytes(&objects, tree, &package);
            let (was, is) = (before.as_ref().map(read).transpose()?.unwrap_or_default(), read(&after)?);
            faults.extend(self.log(&settings, &package, [&was, &is], comes));
        }
        Ok(faults)
    }

    /// What is wrong with the lines that are new, and with the versions they publish.
    fn log(
        &self,
        settings: &RegistrySettings,
        package: &PackageName,
        [was, is]: [&Vec<u8>; 2],
        comes: &BTreeSet<&str>,
    ) -> Vec<Fault> {
        let limits = LogLimits::from(settings.limits);
        let verify = |bytes| Log::verify(package, &settings.id, bytes, &limits);
        let (old, new) = (verify(was), verify(is));
        let known = was.iter().filter(|byte| **byte == b'\n').count() as u64;
        let lines = new.skipped().iter().filter(|skipped| skipped.line > known).cloned();
        let mut faults: Vec<Fault> = lines.map(|skipped| Fault::Line { package: package.clone(), skipped }).collect();
        for release in new.releases().iter().filter(|release| old.release(release.version()).is_none()) {
            let there = settings
                .artifact_ref(&release.publish.artifact.sha256)
                .is_none_or(|name| comes.contains(name.as_str()) || self.repository.refname_to_id(&name).is_ok());
            if !there {
                faults.push(Fault::Missing { package: package.clone(), version: release.version().clone() });
            }
        }
        faults.extend(self.ahead(&old, &new));
        faults
    }

    /// The lines that would make all later ones be dated ahead of the clock here. Those after one that got in cannot help it.
    fn ahead(&self, old: &Log, new: &Log) -> Vec<Fault> {
        let before = once(None).chain(new.entries().iter().map(|entry| Some(entry.time)));
        let lines = new.entries().iter().zip(before).skip(old.entries().len());
        let ahead = lines.filter(|(entry, before)| entry.time.is_ahead_of(self.now) && *before < Some(entry.time));
        ahead
            .map(|(entry, _)| Fault::Ahead {
                package: new.name().clone(),
                kind: entry.kind,
                time: entry.time,
                now: self.now,
            })
            .collect()
    }
}

/// What else differs at the top of both.
fn foreign(before: &Tree<'_>, after: &Tree<'_>) -> Vec<Fault> {
    let name = |entry: git2::TreeEntry<'_>| String::from_utf8_lossy(entry.name_bytes()).into_owned();
    let names: BTreeSet<String> = before.iter().map(name).chain(after.iter().map(name)).collect();
    let own = |name: &String| [LOGS, SETTINGS_FILE, SIGNATURES_FILE].contains(&name.as_str());
    let changed = names.into_iter().filter(|name| !own(name) && entry(before, name) != entry(after, name));
    changed.map(|path| Fault::Foreign { path }).collect()
}

fn bytes(objects: &Objects<'_>, root: &Tree<'_>, package: &PackageName) -> Result<Vec<u8>, ObjectError> {
    let path = package.log_path();
    let mut tree = root.clone();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let Some(found) = entry(&tree, part) else { return Ok(Vec::new()) };
        match parts.peek() {
            Some(_) => tree = objects.tree(found.id)?,
            None => return objects.blob(found.id, u64::MAX),
        }
    }
    Ok(Vec::new())
}
