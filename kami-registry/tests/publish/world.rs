//! A registry, and somebody who publishes to it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use git2::{FileMode, Repository, Signature, build::TreeUpdateBuilder};
use kami_registry::{
    Log, PackageName, RegistryId, Timestamp,
    git::{self, Caps, Client, Insecure, Oid, RegistryUrl, Transport, TransportOptions, Update, Want},
    index::{Index, IndexOptions},
    key::{SecretKey, Signer},
    log::{Event, Publish},
    publish::{AppendError, Appended, Change, Founders, Release, Writer},
    settings::RegistrySettings,
};
use kami_test_remotes::{Kind, Remote};
use serde_json::json;
use std::{error::Error, path::PathBuf};
use tempfile::TempDir;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

pub(crate) const MAIN: &str = "refs/heads/main";

/// An empty registry.
pub(crate) struct World {
    pub(crate) remote: Remote,
}

impl World {
    pub(crate) fn start(kind: Kind) -> Outcome<Self> {
        Self::with(kind, &RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme"))
    }

    pub(crate) fn with(kind: Kind, settings: &RegistrySettings) -> Outcome<Self> {
        let world = Self { remote: Remote::start(kind)? };
        let folder = tempfile::tempdir()?;
        let repository = Repository::init_bare(folder.path())?;
        let commit = commit(&repository, None, ("kami.json", settings.to_json()?.as_bytes()))?;
        world.open()?.push(folder.path(), &[Update::create(MAIN, commit)])?;
        Ok(world)
    }

    pub(crate) fn open(&self) -> Outcome<Box<dyn Transport>> {
        let url = RegistryUrl::parse(&self.remote.url(), Insecure::Allowed)?;
        Ok(git::open(&url, &TransportOptions { client: Client::Best, ..TransportOptions::default() })?)
    }

    pub(crate) fn publisher(&self, name: &str) -> Outcome<Publisher> {
        Publisher::new(self.open()?, SecretKey::generate(name)?)
    }

    /// The log of `fs-grep`, as anybody finds it who comes here for the first time.
    pub(crate) fn log(&self) -> Outcome<Log> {
        let folder = tempfile::tempdir()?;
        let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
        index.refresh(&*self.open()?)?;
        Ok(index.log(&name()?)?)
    }

    pub(crate) fn packages(&self) -> Outcome<Vec<String>> {
        let folder = tempfile::tempdir()?;
        let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
        index.refresh(&*self.open()?)?;
        Ok(index.names()?.iter().map(ToString::to_string).collect())
    }

    /// Writes a file as somebody would who has the right to push and no key.
    pub(crate) fn vandalise(&self, path: &str, bytes: &[u8]) -> Outcome {
        let folder = tempfile::tempdir()?;
        let repository = Repository::init_bare(folder.path())?;
        let transport = self.open()?;
        let wants = [Want::reference(MAIN, "refs/kami/incoming")];
        let tip = transport.fetch(folder.path(), &wants, &Caps::default())?.first().copied().unwrap();
        let commit = commit(&repository, Some(tip), (path, bytes))?;
        Ok(transport.push(folder.path(), &[Update::advance(MAIN, tip, commit)])?)
    }

    pub(crate) fn tip(&self) -> Outcome<String> {
        Ok(self.remote.git(&["rev-parse", MAIN])?)
    }
}

/// A commit with one file more.
pub(crate) fn commit(repository: &Repository, parent: Option<Oid>, (path, bytes): (&str, &[u8])) -> Outcome<Oid> {
    let parent = parent.map(|parent| repository.find_commit(parent)).transpose()?;
    let before = match &parent {
        Some(parent) => parent.tree()?,
        None => repository.find_tree(repository.treebuilder(None)?.write()?)?,
    };
    let blob = repository.blob(bytes)?;
    let tree = TreeUpdateBuilder::new().upsert(path, blob, FileMode::Blob).create_updated(repository, &before)?;
    let who = Signature::now("somebody", "somebody@localhost")?;
    let parents: Vec<_> = parent.iter().collect();
    Ok(repository.commit(None, &who, &who, "test", &repository.find_tree(tree)?, &parents)?)
}

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
