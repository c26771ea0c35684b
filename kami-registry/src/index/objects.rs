//! Objects of a repository nobody vouches for: looked at before they are read.

use crate::git::loose;
use git2::{ObjectType, Odb, Oid, Repository, Tree};

/// Reads objects of one repository.
pub(crate) struct Objects<'r> {
    repository: &'r Repository,
    odb: Odb<'r>,
}

/// Why an object cannot be read.
#[derive(Debug)]
pub(crate) enum ObjectError {
    /// Not there, or damaged.
    Unreadable(git2::Error),
    /// Larger than allowed.
    TooLarge { size: u64, most: u64 },
    /// Something else than it should be.
    Kind,
}

/// What stands in a tree under one name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Entry {
    pub(crate) id: Oid,
    pub(crate) mode: i32,
}

pub(crate) const FILE: i32 = 0o100_644;
pub(crate) const FOLDER: i32 = 0o040_000;

const MOST_COMMIT: u64 = 64 << 10;
/// Room for ten million packages, should a registry ever have that many.
const MOST_TREE: u64 = 16 << 20;

impl<'r> Objects<'r> {
    pub(crate) fn new(repository: &'r Repository) -> Result<Self, ObjectError> {
        Ok(Self { repository, odb: repository.odb()? })
    }

    /// The tree of a commit.
    pub(crate) fn root(&self, commit: Oid) -> Result<Tree<'r>, ObjectError> {
        self.check(commit, ObjectType::Commit, MOST_COMMIT)?;
        self.tree(self.repository.find_commit(commit)?.tree_id())
    }

    pub(crate) fn tree(&self, id: Oid) -> Result<Tree<'r>, ObjectError> {
        self.check(id, ObjectType::Tree, MOST_TREE)?;
        Ok(self.repository.find_tree(id)?)
    }

    /// The bytes of a blob, if there are not more than `most`.
    pub(crate) fn blob(&self, id: Oid, most: u64) -> Result<Vec<u8>, ObjectError> {
        self.check(id, ObjectType::Blob, most)?;
        Ok(self.odb.read(id)?.data().to_vec())
    }

    /// Checks what an object says of itself, before any of it is read.
    pub(crate) fn check(&self, id: Oid, kind: ObjectType, most: u64) -> Result<(), ObjectError> {
        if !loose::is_whole(self.repository, id, most) {
            return Err(git2::Error::from_str("the file of an object is cut off").into());
        }
        let (size, found) = self.odb.read_header(id)?;
        let size = size as u64;
        match found == kind {
            false => Err(ObjectError::Kind),
            true if size > most => Err(ObjectError::TooLarge { size, most }),
            true => Ok(()),
        }
    }
}

/// What stands in a tree under this name.
pub(crate) fn entry(tree: &Tree<'_>, name: &str) -> Option<Entry> {
    tree.get_name(name).map(|entry| Entry { id: entry.id(), mode: entry.filemode_raw() })
}

impl From<git2::Error> for ObjectError {
    fn from(error: git2::Error) -> Self {
        Self::Unreadable(error)
    }
}
