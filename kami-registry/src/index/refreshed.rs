//! What has come of bringing a copy up to date.

use super::Refusal;
use crate::{PackageName, git::TransportError};

/// What has come of a refresh. In each case what was accepted can be read afterwards.
///
/// # Examples
/// ```
/// use kami_registry::index::Refreshed;
/// assert!(!matches!(Refreshed::Unchanged, Refreshed::Refused(_)));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Refreshed {
    /// There is nothing new.
    Unchanged,
    /// A new state was accepted.
    Updated(Update),
    /// The registry cannot be reached. What was accepted before counts.
    Offline(TransportError),
    /// The new state must not be accepted. What was accepted before counts.
    Refused(Box<Refusal>),
}

/// A new state that was accepted.
///
/// # Examples
/// ```
/// use kami_registry::index::{History, Update};
/// let update = Update { packages: Vec::new(), history: History::Continued };
/// assert_eq!(update.history, History::Continued);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Update {
    /// The packages whose logs are new or longer.
    pub packages: Vec<PackageName>,
    /// How its history goes with that of the state before.
    pub history: History,
}

/// How the history of one state goes with that of another.
///
/// # Examples
/// ```
/// assert_ne!(kami_registry::index::History::New, kami_registry::index::History::Rewritten);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum History {
    /// There was no state before.
    New,
    /// It goes on, or is not all here to tell.
    Continued,
    /// It was rewritten. That is no offence, since all content is there: a registry may compact its history.
    Rewritten,
}
