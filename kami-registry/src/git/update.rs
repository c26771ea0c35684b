//! How to change a remote.

use super::Oid;

/// One reference to move.
///
/// # Examples
/// ```
/// use kami_registry::git::{Oid, Update};
/// let update = Update::create("refs/heads/main", Oid::ZERO_SHA1);
/// assert_eq!(update.expected, None);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Update {
    /// The full name of the reference.
    pub name: String,
    /// What it is to point to; `None` deletes it.
    pub new: Option<Oid>,
    /// What it must point to before; `None` if there must be no such reference.
    pub expected: Option<Oid>,
}

impl Update {
    /// A reference that must not exist yet.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Oid, Update};
    /// assert_eq!(Update::create("refs/heads/main", Oid::ZERO_SHA1).new, Some(Oid::ZERO_SHA1));
    /// ```
    pub fn create(name: &str, new: Oid) -> Self {
        Self { name: name.to_owned(), new: Some(new), expected: None }
    }

    /// A reference that must still point where it was seen to point.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Oid, Update};
    /// let seen = Oid::ZERO_SHA1;
    /// assert_eq!(Update::advance("refs/heads/main", seen, Oid::ZERO_SHA1).expected, Some(seen));
    /// ```
    pub fn advance(name: &str, seen: Oid, new: Oid) -> Self {
        Self { name: name.to_owned(), new: Some(new), expected: Some(seen) }
    }

    /// A reference to delete if it still points where it was seen to point.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Oid, Update};
    /// assert_eq!(Update::delete("refs/kami/probe", Oid::ZERO_SHA1).new, None);
    /// ```
    pub fn delete(name: &str, seen: Oid) -> Self {
        Self { name: name.to_owned(), new: None, expected: Some(seen) }
    }
}
