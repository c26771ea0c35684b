//! A registry.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::publisher::{Publisher, name};
use git2::{FileMode, Repository, Signature, build::TreeUpdateBuilder};
use kami_registry::{
    Log, RegistryId,
    git::{self, Authority, Caps, Client, Insecure, Oid, RegistryUrl, Transport, TransportOptions, Update, Want},
    index::{Index, IndexOptions},
    key::SecretKey,
    settings::RegistrySettings,
};
use kami_test_remotes::{Kind, Remote};
use std::error::Error;

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
        self.open_as(Authority::Publisher)
    }

    pub(crate) fn open_as(&self, authority: Authority) -> Outcome<Box<dyn Transport>> {
        let url = RegistryUrl::parse(&self.remote.url(), Insecure::Allowed)?;
        Ok(git::open(&url, &TransportOptions { client: Client::Best, authority, ..TransportOptions::default() })?)
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
