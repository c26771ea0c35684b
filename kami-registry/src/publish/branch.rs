//! Commits on the branch of a registry, made without a work tree.

use crate::{PackageName, Timestamp, git::Oid};
use git2::{FileMode, Repository, Signature, Time, build::TreeUpdateBuilder};

/// A commit to make.
pub(super) struct Commit<'a> {
    pub(super) parent: Oid,
    pub(super) package: &'a PackageName,
    pub(super) message: &'a str,
    pub(super) time: Timestamp,
}

impl Commit<'_> {
    /// Makes it in `repository`, where no reference points to it yet: the log of the package is now `log`.
    pub(super) fn make(&self, repository: &Repository, log: &[u8]) -> Result<Oid, git2::Error> {
        let parent = repository.find_commit(self.parent)?;
        let log = repository.blob(log)?;
        let mut update = TreeUpdateBuilder::new();
        update.upsert(self.package.log_path(), log, FileMode::Blob);
        let tree = update.create_updated(repository, &parent.tree()?)?;
        let seconds = i64::try_from(self.time.seconds()).unwrap_or(i64::MAX);
        let who = Signature::new("kami", "kami@localhost", &Time::new(seconds, 0))?;
        repository.commit(None, &who, &who, self.message, &repository.find_tree(tree)?, &[&parent])
    }
}
