//! What to bring from a remote.

use super::Oid;

/// Something to bring into a local repository.
///
/// # Examples
/// ```
/// use kami_registry::git::{Source, Want};
/// let want = Want::reference("refs/heads/main", "refs/kami/incoming");
/// assert_eq!(want.source, Source::Ref("refs/heads/main".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Want {
    /// What it is there.
    pub source: Source,
    /// The reference that points to it here.
    pub into: String,
}

/// How a remote is asked for something.
///
/// # Examples
/// ```
/// use kami_registry::git::{Oid, Source};
/// let source = Source::Object(Oid::ZERO_SHA1);
/// assert_ne!(source, Source::Ref("refs/heads/main".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Source {
    /// By the name of a reference.
    Ref(String),
    /// By the id of an object, which not every remote allows.
    Object(Oid),
}

impl Want {
    /// What a reference points to.
    ///
    /// # Examples
    /// ```
    /// let want = kami_registry::git::Want::reference("refs/heads/main", "refs/kami/incoming");
    /// assert_eq!(want.into, "refs/kami/incoming");
    /// ```
    pub fn reference(name: &str, into: &str) -> Self {
        Self { source: Source::Ref(name.to_owned()), into: into.to_owned() }
    }

    /// An object.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Oid, Want};
    /// assert_eq!(Want::object(Oid::ZERO_SHA1, "refs/kami/artifact").into, "refs/kami/artifact");
    /// ```
    pub fn object(id: Oid, into: &str) -> Self {
        Self { source: Source::Object(id), into: into.to_owned() }
    }
}
