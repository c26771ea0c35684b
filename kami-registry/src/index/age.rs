//! How old what was accepted is.

use super::{Index, files};
use crate::Timestamp;

/// How old what was accepted is.
///
/// # Examples
/// ```
/// let age = kami_registry::index::Age { changed: None, reached: None };
/// assert_eq!(age.reached, None);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Age {
    /// When the registry was changed last, by its own word.
    pub changed: Option<Timestamp>,
    /// When the registry was reached last, and had nothing newer that could be accepted.
    pub reached: Option<Timestamp>,
}

impl Index {
    /// How old what was accepted is.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Age, Index, IndexOptions};
    /// # let dir = tempfile::tempdir()?;
    /// let index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
    /// assert_eq!(index.age(), Age::default());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn age(&self) -> Age {
        let commit = self.accepted().and_then(|accepted| self.repository.find_commit(accepted).ok());
        let seconds = commit.and_then(|commit| u64::try_from(commit.time().seconds()).ok());
        Age { changed: seconds.map(Timestamp::from_seconds), reached: files::last_reached(&self.options.folder) }
    }
}
