//! A remote, a way to reach it, and a repository of our own to push from and fetch into.

use git2::{FileMode, Repository, Signature, Time, build::TreeUpdateBuilder};
use kami_registry::git::{self, Client, Insecure, Oid, RegistryUrl, Transport, TransportError, TransportOptions};
use kami_test_remotes::{Kind, Remote};
use std::{
    error::Error,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

pub(crate) const MAIN: &str = "refs/heads/main";

/// A kind of remote and what it is reached with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way(pub(crate) Kind, pub(crate) Client);

impl Way {
    pub(crate) const FOLDER: Self = Self(Kind::Folder, Client::Best);
    pub(crate) const DAEMON: Self = Self(Kind::Daemon, Client::Program);
    pub(crate) const HTTP: Self = Self(Kind::Http, Client::Program);
    pub(crate) const ALL: [Self; 5] = [
        Self::FOLDER,
        Self::DAEMON,
        Self::HTTP,
        Self(Kind::Daemon, Client::BuiltIn),
        Self(Kind::Http, Client::BuiltIn),
    ];

    pub(crate) fn open(self, remote: &Remote) -> Result<Box<dyn Transport>, TransportError> {
        self.open_url(&remote.url())
    }

    pub(crate) fn open_url(self, url: &str) -> Result<Box<dyn Transport>, TransportError> {
        let url = RegistryUrl::parse(url, Insecure::Allowed).map_err(|_| TransportError::NoGit { url: None })?;
        git::open(&url, &TransportOptions { client: self.1, ..TransportOptions::default() })
    }
}

/// A repository of our own.
pub(crate) struct Local {
    folder: TempDir,
    pub(crate) repository: Repository,
}

impl Local {
    pub(crate) fn new() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("clone.git");
        git::create(&path)?;
        Ok(Self { repository: Repository::open_bare(path)?, folder })
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("clone.git")
    }

    /// A commit that adds one file to what its parent has.
    pub(crate) fn commit(&self, parent: Option<Oid>, path: &str, text: &str) -> Outcome<Oid> {
        commit(&self.repository, parent, Path::new(path), text)
    }

    pub(crate) fn has(&self, id: Oid) -> bool {
        self.repository.odb().is_ok_and(|odb| odb.exists(id))
    }
}

fn commit(repository: &Repository, parent: Option<Oid>, path: &Path, text: &str) -> Outcome<Oid> {
    let blob = repository.blob(text.as_bytes())?;
    let parent = parent.map(|id| repository.find_commit(id)).transpose()?;
    let base = match &parent {
        Some(parent) => parent.tree()?,
        None => repository.find_tree(repository.treebuilder(None)?.write()?)?,
    };
    let tree = TreeUpdateBuilder::new().upsert(path, blob, FileMode::Blob).create_updated(repository, &base)?;
    let who = Signature::new("kami", "kami@localhost", &Time::new(0, 0))?;
    let parents: Vec<_> = parent.iter().collect();
    Ok(repository.commit(None, &who, &who, "a line", &repository.find_tree(tree)?, &parents)?)
}
