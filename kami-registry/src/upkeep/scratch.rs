//! A repository for the time of some work.

use super::UpkeepError;
use crate::git::{self, Oid};
use git2::{Commit, FileMode, Repository, Signature, build::TreeUpdateBuilder};
use std::path::Path;
use tempfile::TempDir;

/// A bare repository that vanishes with this value.
pub(super) struct Scratch {
    pub(super) repository: Repository,
    folder: TempDir,
}

impl Scratch {
    pub(super) fn new() -> Result<Self, UpkeepError> {
        let folder = tempfile::Builder::new().prefix("kami-").tempdir()?;
        let path = folder.path().join("work.git");
        git::create(&path)?;
        Ok(Self { repository: Repository::open_bare(path)?, folder })
    }

    pub(super) fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("work.git")
    }

    /// A commit without parents that holds these files.
    pub(super) fn commit(&self, files: &[(&str, &str)], message: &str) -> Result<Oid, UpkeepError> {
        let mut update = TreeUpdateBuilder::new();
        for (path, text) in files {
            update.upsert(Path::new(path), self.repository.blob(text.as_bytes())?, FileMode::Blob);
        }
        let empty = self.repository.find_tree(self.repository.treebuilder(None)?.write()?)?;
        let tree = update.create_updated(&self.repository, &empty)?;
        self.commit_tree(tree, message)
    }

    /// A commit without parents of that tree.
    pub(super) fn commit_tree(&self, tree: Oid, message: &str) -> Result<Oid, UpkeepError> {
        let who = Signature::now("kami", "kami@localhost")?;
        let parents: [&Commit<'_>; 0] = [];
        Ok(self.repository.commit(None, &who, &who, message, &self.repository.find_tree(tree)?, &parents)?)
    }
}
