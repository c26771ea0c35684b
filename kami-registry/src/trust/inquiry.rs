//! What is known when a release is wanted.

use super::{Pin, Policy};
use crate::{
    Sha256, Timestamp,
    key::Fingerprint,
    log::{Log, Release},
};

/// Whether there is somebody to ask.
///
/// # Examples
/// ```
/// assert_ne!(kami_registry::trust::Session::Interactive, kami_registry::trust::Session::Ci);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Session {
    /// A person sits at a terminal.
    Interactive,
    /// Nobody does: what would be asked is refused.
    Ci,
}

/// Why a release is wanted.
///
/// # Examples
/// ```
/// assert_ne!(kami_registry::trust::Hold::New, kami_registry::trust::Hold::Held);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Hold {
    /// It was chosen just now.
    New,
    /// It is locked or installed already: that it was yanked meanwhile does not take it away.
    Held,
}

/// What a person or a file says about a package beforehand.
///
/// # Examples
/// ```
/// use kami_registry::{Sha256, trust::Voucher};
/// assert_eq!(Voucher::Identity(Sha256::of(b"")), Voucher::Identity(Sha256::of(b"")));
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Voucher {
    /// This key is one of its owners.
    Owner(Fingerprint),
    /// This is the digest of the line that created it.
    Identity(Sha256),
}

/// What is known when a release is wanted.
///
/// # Examples
/// ```no_run
/// use kami_registry::{Log, Timestamp, trust::{Hold, Inquiry, Policy, Session, decide}};
/// # fn example(log: &Log, now: Timestamp) {
/// for release in log.releases() {
///     let policy = &Policy::default();
///     let inquiry = Inquiry {
///         log, release, pin: None, voucher: None, policy, now, first_seen: None,
///         hold: Hold::New, session: Session::Interactive,
///     };
///     println!("{:?}", decide(&inquiry));
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Inquiry<'a> {
    /// The log of the package, verified.
    pub log: &'a Log,
    /// The release that is wanted: one of the log.
    pub release: &'a Release,
    /// What was accepted of the package before.
    pub pin: Option<&'a Pin>,
    /// What a person or a file says about it.
    pub voucher: Option<Voucher>,
    /// What is asked.
    pub policy: &'a Policy,
    /// The time it is: the same for all packages of one command.
    pub now: Timestamp,
    /// When this machine saw the release for the first time, having known the package before.
    pub first_seen: Option<Timestamp>,
    /// Why it is wanted.
    pub hold: Hold,
    /// Whether there is somebody to ask.
    pub session: Session,
}
