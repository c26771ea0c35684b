//! What came of it.

use super::Target;
use crate::{Sha256, Timestamp, git::Oid, key::Fingerprint};
use std::time::Duration;

/// What came of a change.
///
/// # Examples
/// ```
/// use kami_registry::{Sha256, publish::Appended};
/// let before = Appended::Already { line: Some(Sha256::of(b"a line")) };
/// assert!(matches!(before, Appended::Already { .. }));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Appended {
    /// It stands in the registry, or on the branch that was to be made.
    Done(Done),
    /// It had happened before.
    Already {
        /// The line that tells of it, where it is one of its own.
        line: Option<Sha256>,
    },
    /// It waits to be merged, as it was sent before.
    Open {
        /// The branch it waits on.
        branch: String,
    },
}

/// A change that was made, and read back.
///
/// # Examples
/// ```no_run
/// # fn show(done: kami_registry::publish::Done) {
/// println!("{} after {} tries", done.commit, done.tries);
/// # }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Done {
    /// What the last line that was added is known by.
    pub line: Sha256,
    /// The commit that added it.
    pub commit: Oid,
    /// Where.
    pub target: Target,
    /// How often somebody else was faster, and one more.
    pub tries: u32,
}

/// What happens on the way.
///
/// # Examples
/// ```
/// use kami_registry::publish::AppendEvent;
/// assert_ne!(AppendEvent::Refreshing, AppendEvent::ReadingBack);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum AppendEvent {
    /// The newest state of the registry is fetched.
    Refreshing,
    /// The clock of this machine is behind what was written last, so one of the two is wrong.
    ClockBehind {
        /// What it says.
        now: Timestamp,
        /// When the package, or the registry, was written to last; a line that is added has no earlier time than that of the
        /// line before.
        written: Timestamp,
    },
    /// Something else was proposed on the same branch, and is replaced.
    Replacing {
        /// The branch.
        branch: String,
    },
    /// A key is asked to sign.
    Signing {
        /// Which one.
        key: Fingerprint,
    },
    /// What was made is sent.
    Pushing,
    /// Somebody else was faster, and it is tried again after a pause.
    Lost {
        /// How often that was so.
        tries: u32,
        /// How long the pause is.
        pause: Duration,
    },
    /// What was sent is fetched again and checked.
    ReadingBack,
}
