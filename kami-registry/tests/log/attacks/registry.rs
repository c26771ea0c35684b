//! A registry whose operator does as he likes, and those who read it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::story::Story;
use git2::{FileMode, Repository, build::TreeUpdateBuilder};
use kami_registry::{
    Log, RegistryId,
    git::{self, Insecure, RegistryUrl, TransportOptions},
    index::{Index, IndexOptions, Refreshed},
    settings::RegistrySettings,
};
use std::cell::Cell;
use tempfile::TempDir;

/// A bare repository, and a place for copies of it.
pub(super) struct Registry {
    folder: TempDir,
    repository: Repository,
    readers: Cell<u32>,
}

/// Somebody who reads the registry, and keeps what was accepted.
pub(super) struct Reader<'a> {
    registry: &'a Registry,
    index: Index,
}

impl Registry {
    /// One with that log.
    pub(super) fn with(story: &Story) -> Self {
        let registry = Self::empty(&story.registry);
        registry.put(&story.name.log_path(), story.text.as_bytes());
        registry
    }

    pub(super) fn empty(id: &RegistryId) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("registry.git");
        git::create(&path).unwrap();
        let registry = Self { folder, repository: Repository::open_bare(path).unwrap(), readers: Cell::new(0) };
        registry.put("kami.json", RegistrySettings::new(*id, "acme").to_json().unwrap().as_bytes());
        registry
    }

    /// Writes a file, whatever was there before.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) {
        let mut update = TreeUpdateBuilder::new();
        update.upsert(path, self.repository.blob(bytes).unwrap(), FileMode::Blob);
        let tip =
            self.repository.refname_to_id("refs/heads/main").ok().map(|tip| self.repository.find_commit(tip).unwrap());
        let nothing = self.repository.treebuilder(None).unwrap().write().unwrap();
        let base = tip.as_ref().map_or_else(|| self.repository.find_tree(nothing), git2::Commit::tree).unwrap();
        let tree = self.repository.find_tree(update.create_updated(&self.repository, &base).unwrap()).unwrap();
        let who = git2::Signature::new("mallory", "mallory@localhost", &git2::Time::new(0, 0)).unwrap();
        let parents: Vec<&git2::Commit<'_>> = tip.iter().collect();
        self.repository.commit(Some("refs/heads/main"), &who, &who, "change", &tree, &parents).unwrap();
    }

    /// Somebody who reads it for the first time.
    pub(super) fn reader(&self) -> Reader<'_> {
        self.readers.set(self.readers.get() + 1);
        let folder = self.folder.path().join(format!("copies/{}.git", self.readers.get()));
        let mut reader = Reader { registry: self, index: Index::open(IndexOptions::new(folder)).unwrap() };
        assert!(matches!(reader.refresh(), Refreshed::Updated(_)));
        reader
    }
}

impl Reader<'_> {
    pub(super) fn refresh(&mut self) -> Refreshed {
        let url = self.registry.folder.path().join("registry.git");
        let url = RegistryUrl::parse(&url.to_string_lossy(), Insecure::Refused).unwrap();
        self.index.refresh(&*git::open(&url, &TransportOptions::default()).unwrap()).unwrap()
    }

    /// Looks again, and says why what is there now is refused; empty when it is not.
    pub(super) fn refused(&mut self) -> Vec<&'static str> {
        match self.refresh() {
            Refreshed::Refused(refusal) => refusal.violations.iter().map(|violation| violation.code()).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn log(&self, name: &str) -> Log {
        self.index.log(&name.parse().unwrap()).unwrap()
    }

    /// The versions that count, and why lines do not.
    pub(super) fn sees(&self, name: &str) -> (Vec<String>, Vec<&'static str>) {
        let log = self.log(name);
        let versions = log.releases().iter().map(|release| release.version().to_string()).collect();
        (versions, log.skipped().iter().map(|skipped| skipped.reason.code()).collect())
    }
}

pub(super) const PATH: &str = "p/3e/fs-grep.jsonl";
