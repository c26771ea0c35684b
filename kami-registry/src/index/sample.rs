//! A registry for tests: a bare repository whose states are written by hand.

use crate::{
    PackageName, RegistryId,
    git::{self, Oid, RegistryUrl, Transport, TransportOptions},
    index::{Index, IndexOptions},
    settings::RegistrySettings,
};
use git2::{Repository, Signature, build::TreeUpdateBuilder};
use std::{error::Error, path::Path};
use tempfile::TempDir;

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A registry in a temporary folder, and a place for a copy of it.
pub(crate) struct Sample {
    pub(crate) folder: TempDir,
    pub(crate) repository: Repository,
}

impl Sample {
    /// One with settings and nothing else.
    pub(crate) fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        git::create(&folder.path().join("remote.git"))?;
        let repository = Repository::open_bare(folder.path().join("remote.git"))?;
        let sample = Self { folder, repository };
        sample.commit(&[("kami.json", Some(&Self::settings()?))])?;
        Ok(sample)
    }

    pub(crate) fn id() -> RegistryId {
        RegistryId::from_bytes([7; 16])
    }

    pub(crate) fn settings() -> Result<String> {
        Ok(RegistrySettings::new(Self::id(), "sample").to_json()?)
    }

    /// Writes files, or removes them, in a commit on top of the branch.
    pub(crate) fn commit(&self, files: &[(&str, Option<&str>)]) -> Result<Oid> {
        let mut update = TreeUpdateBuilder::new();
        for (path, text) in files {
            match text {
                Some(text) => update.upsert(*path, self.repository.blob(text.as_bytes())?, git2::FileMode::Blob),
                None => update.remove(*path),
            };
        }
        self.update(&mut update)
    }

    /// A commit with these changes on top of the branch.
    pub(crate) fn update(&self, update: &mut TreeUpdateBuilder) -> Result<Oid> {
        let tip = self.repository.find_reference("refs/heads/main").ok().and_then(|branch| branch.target());
        let parent = tip.map(|tip| self.repository.find_commit(tip)).transpose()?;
        let base = match &parent {
            Some(parent) => parent.tree()?,
            None => self.repository.find_tree(self.repository.treebuilder(None)?.write()?)?,
        };
        let tree = update.create_updated(&self.repository, &base)?;
        self.point_to(tree, parent.as_ref())
    }

    /// A commit with that tree, and the branch on it.
    pub(crate) fn point_to(&self, tree: Oid, parent: Option<&git2::Commit<'_>>) -> Result<Oid> {
        let tree = self.repository.find_tree(tree)?;
        let who = Signature::new("sample", "sample@localhost", &git2::Time::new(1_700_000_000, 0))?;
        let parents: Vec<_> = parent.into_iter().collect();
        let commit = self.repository.commit(None, &who, &who, "sample", &tree, &parents)?;
        self.repository.reference("refs/heads/main", commit, true, "sample")?;
        Ok(commit)
    }

    pub(crate) fn remote(&self) -> Result<Box<dyn Transport>> {
        remote(&self.folder.path().join("remote.git"))
    }

    /// The copy, opened as any process would.
    pub(crate) fn index(&self) -> Result<Index> {
        let mut options = IndexOptions::new(self.folder.path().join("index/copy.git"));
        options.id = Some(Self::id());
        Ok(Index::open(options)?)
    }

    /// The copy, up to date.
    pub(crate) fn fetched(&self) -> Result<Index> {
        let mut index = self.index()?;
        index.refresh(&*self.remote()?)?;
        Ok(index)
    }
}

pub(crate) fn remote(path: &Path) -> Result<Box<dyn Transport>> {
    let url = RegistryUrl::parse(&path.to_string_lossy(), git::Insecure::Refused)?;
    Ok(git::open(&url, &TransportOptions::default())?)
}

pub(crate) fn log_path(name: &str) -> Result<String> {
    Ok(name.parse::<PackageName>()?.log_path())
}
