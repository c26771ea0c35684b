//! What can happen to a package.

use super::Publish;
use crate::{
    RegistryId,
    key::{Fingerprint, PublicKey},
};
use semver::Version;
use serde::Serialize;

/// What can happen to a package. Each line of its log tells of one such event.
///
/// # Examples
/// ```
/// use kami_registry::log::Event;
/// let event = Event::Yank { version: semver::Version::new(1, 0, 0), reason: "reads too much".to_owned() };
/// assert_eq!(event.kind().as_str(), "yank");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// The package comes into being.
    Create {
        /// The registry it belongs to.
        registry: RegistryId,
        /// The keys that speak for it: 1 to 16.
        owners: Vec<PublicKey>,
        /// How many owners it takes to change the owners, to revoke a key or to move to a newer format.
        threshold: u32,
    },
    /// A version is published.
    Publish(Box<Publish>),
    /// A version should no longer be chosen; who has it keeps it.
    Yank {
        /// Which one.
        version: Version,
        /// Why, in at most 300 characters.
        #[serde(skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A version can be chosen again.
    Unyank {
        /// Which one.
        version: Version,
    },
    /// Other keys speak for the package.
    Owners {
        /// All keys that do from now on: 1 to 16.
        owners: Vec<PublicKey>,
        /// How many of them it takes for the changes that need several.
        threshold: u32,
    },
    /// A key is distrusted for ever.
    Revoke {
        /// Which one: an owner's, or a former owner's.
        key: Fingerprint,
        /// The line from which on what the key has published is not to be trusted either.
        from_seq: u64,
        /// Why, in at most 300 characters.
        #[serde(skip_serializing_if = "String::is_empty")]
        reason: String,
    },
}

impl Event {
    /// Which kind of event this is.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::log::{Event, EventKind};
    /// assert_eq!(Event::Unyank { version: semver::Version::new(1, 0, 0) }.kind(), EventKind::Unyank);
    /// ```
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Create { .. } => EventKind::Create,
            Self::Publish(_) => EventKind::Publish,
            Self::Yank { .. } => EventKind::Yank,
            Self::Unyank { .. } => EventKind::Unyank,
            Self::Owners { .. } => EventKind::Owners,
            Self::Revoke { .. } => EventKind::Revoke,
        }
    }
}

/// The kinds of events.
///
/// # Examples
/// ```
/// use kami_registry::log::EventKind;
/// assert_eq!(EventKind::from_word("yank"), Some(EventKind::Yank));
/// assert_eq!(EventKind::from_word("rename"), None);
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(missing_docs, reason = "the events themselves are explained")]
pub enum EventKind {
    Create,
    Publish,
    Yank,
    Unyank,
    Owners,
    Revoke,
}

impl EventKind {
    const ALL: [Self; 6] = [Self::Create, Self::Publish, Self::Yank, Self::Unyank, Self::Owners, Self::Revoke];

    /// The word logs use for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::EventKind::Create.as_str(), "create");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Publish => "publish",
            Self::Yank => "yank",
            Self::Unyank => "unyank",
            Self::Owners => "owners",
            Self::Revoke => "revoke",
        }
    }

    /// The kind a word in a log stands for; `None` when this version knows no such kind.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::EventKind::from_word("takedown"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
