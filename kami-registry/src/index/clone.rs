//! The local copy of a registry.

use super::{IndexError, IndexOptions, files, objects::ObjectError};
use crate::git::{self, Oid};
use git2::{ErrorCode, Repository};
use std::path::Path;

/// The local copy of a registry: a bare repository that holds the state accepted last. It can be thrown away at any time;
/// what a person trusts is kept elsewhere.
///
/// # Examples
/// ```
/// use kami_registry::index::{Index, IndexOptions};
/// # let dir = tempfile::tempdir()?;
/// let index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
/// assert_eq!(index.accepted(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Index {
    pub(super) repository: Repository,
    pub(super) options: IndexOptions,
}

/// The state accepted last.
pub(super) const ACCEPTED: &str = "refs/kami/accepted";
/// The state the registry has shown last.
pub(super) const INCOMING: &str = "refs/kami/incoming";
/// A file that says the copy is damaged.
const DAMAGED: &str = "kami-damaged";

impl Index {
    /// Opens the copy, or makes an empty one. A damaged one is thrown away first.
    ///
    /// # Errors
    /// When the folder cannot be written.
    ///
    /// # Examples
    /// See [`Index`].
    pub fn open(options: IndexOptions) -> Result<Self, IndexError> {
        if let Some(repository) = Self::whole(&options.folder) {
            return Ok(Self { repository, options });
        }
        let _lock = files::lock(&options.folder)?;
        // another process may have made it meanwhile
        let repository = match Self::whole(&options.folder) {
            Some(repository) => repository,
            None => Self::anew(&options.folder)?,
        };
        Ok(Self { repository, options })
    }

    /// The repository, if it is there and what was accepted last can be read at first sight.
    fn whole(folder: &Path) -> Option<Repository> {
        let repository = Repository::open_bare(folder).ok()?;
        let readable = match repository.refname_to_id(ACCEPTED) {
            Ok(accepted) => super::read::readable(&repository, accepted),
            Err(error) => error.code() == ErrorCode::NotFound,
        };
        (readable && !folder.join(DAMAGED).exists()).then_some(repository)
    }

    fn anew(folder: &Path) -> Result<Repository, IndexError> {
        files::clear(folder)?;
        git::create(folder)?;
        Repository::open_bare(folder).map_err(|source| IndexError::Damaged { folder: folder.to_owned(), source })
    }

    /// The commit accepted last.
    ///
    /// # Examples
    /// See [`Index`].
    pub fn accepted(&self) -> Option<Oid> {
        self.repository.refname_to_id(ACCEPTED).ok()
    }

    /// The commit the registry has shown last, accepted or not.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Index, IndexOptions};
    /// # let dir = tempfile::tempdir()?;
    /// let index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
    /// assert_eq!(index.incoming(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn incoming(&self) -> Option<Oid> {
        self.repository.refname_to_id(INCOMING).ok()
    }

    /// That the copy is damaged; the next to open it throws it away.
    pub(super) fn damaged(&self, source: git2::Error) -> IndexError {
        let folder = self.options.folder.clone();
        files::mark(&folder.join(DAMAGED));
        IndexError::Damaged { folder, source }
    }

    /// What is accepted was looked at before, so that whatever is wrong with it now is damage.
    pub(super) fn unreadable(&self, error: ObjectError) -> IndexError {
        match error {
            ObjectError::Unreadable(source) => self.damaged(source),
            ObjectError::Kind | ObjectError::TooLarge { .. } => {
                self.damaged(git2::Error::from_str("an object is not what it was"))
            }
        }
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Index({})", self.options.folder.display())
    }
}

mod renew;
#[cfg(test)]
mod tests;
