//! Somebody who publishes to a registry.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::world::Outcome;
use kami_registry::{
    PackageName, Sha256, Timestamp, artifact,
    git::{Transport, Update},
    index::{Index, IndexOptions},
    key::{SecretKey, Signer},
    log::{Event, Publish},
    publish::{AppendError, Appended, Change, Founders, Release, Target, Writer},
};
use serde_json::json;
use std::path::PathBuf;
use tempfile::TempDir;

/// Somebody with a key and a copy of the registry.
pub(crate) struct Publisher {
    pub(crate) name: PackageName,
    pub(crate) key: SecretKey,
    pub(crate) index: Index,
    pub(crate) transport: Box<dyn Transport>,
    /// What time it is for them.
    pub(crate) now: Timestamp,
    folder: TempDir,
}

impl Publisher {
    pub(crate) fn new(transport: Box<dyn Transport>, key: SecretKey) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
        let now = "2026-11-22T10:00:00Z".parse()?;
        Ok(Self { name: name()?, key, index, transport, now, folder })
    }

    /// The folder of the copy.
    pub(crate) fn copy(&self) -> PathBuf {
        self.folder.path().join("index.git")
    }

    /// Publishes a version of `fs-grep` whose component has these bytes.
    pub(crate) fn publish(&mut self, version: &str, component: &[u8]) -> Result<Appended, AppendError> {
        let founders = Founders { owners: vec![self.key.public().clone()], threshold: 1 };
        let release = Release { publish: publish(version), component, founders: Some(founders) };
        self.append(&Change::Release(Box::new(release)), &[])
    }

    /// Proposes it, for somebody else to merge.
    pub(crate) fn propose(&mut self, version: &str, component: &[u8]) -> Outcome<Appended> {
        let change = Change::Release(Box::new(Release { publish: publish(version), component, founders: None }));
        let (now, signers): (_, [&dyn Signer; 1]) = (self.now, [&self.key]);
        let target = Target::proposal(&self.name, &version.parse()?);
        let writer = Writer::new(&mut self.index, &*self.transport);
        Ok(Writer { signers: &signers, now: &|| now, target, ..writer }.append(&self.name, &change)?)
    }

    /// Sends a component and comes no further: its reference.
    pub(crate) fn leave(&self, component: &[u8]) -> Outcome<String> {
        let commit = artifact::write(&self.copy(), component)?;
        let reference = reference(component);
        self.transport.push(&self.copy(), &[Update::create(&reference, commit)])?;
        Ok(reference)
    }

    pub(crate) fn tell(&mut self, event: Event, others: &[&SecretKey]) -> Result<Appended, AppendError> {
        self.append(&Change::Event(event), others)
    }

    pub(crate) fn append(&mut self, change: &Change<'_>, others: &[&SecretKey]) -> Result<Appended, AppendError> {
        let mut signers: Vec<&dyn Signer> = vec![&self.key];
        signers.extend(others.iter().map(|key| *key as &dyn Signer));
        let now = self.now;
        let writer = Writer::new(&mut self.index, &*self.transport);
        Writer { signers: &signers, now: &|| now, ..writer }.append(&self.name, change)
    }
}

/// Where a registry keeps a component.
pub(crate) fn reference(component: &[u8]) -> String {
    artifact::reference(artifact::REFERENCE, &Sha256::of(component))
}

pub(crate) fn name() -> Outcome<PackageName> {
    Ok("fs-grep".parse()?)
}

/// What is said of a version.
pub(crate) fn publish(version: &str) -> Publish {
    let text = json!({
        "version": version,
        "artifact": {"sha256": "0".repeat(64), "size": 0, "git": "0".repeat(40)},
        "abi": "kami:tool@0.2.0",
        "capabilities": {},
        "description": "Search a folder",
        "provenance": {"kami": "0.2.0"},
    });
    serde_json::from_value(text).unwrap()
}
