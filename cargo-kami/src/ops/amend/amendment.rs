//! What somebody wants to happen, and the event that makes it so.

use super::{AmendError, Since};
use kami_registry::{
    Log,
    key::{Fingerprint, PublicKey},
    log::Event,
};
use semver::Version;
use std::str::FromStr;

/// What somebody wants to happen to a package.
///
/// # Examples
/// ```
/// let amendment = cargo_kami::ops::Amendment::Unyank { version: semver::Version::new(1, 0, 0) };
/// assert!(matches!(amendment, cargo_kami::ops::Amendment::Unyank { .. }));
/// ```
#[derive(Clone, Debug)]
pub enum Amendment {
    /// A version shall no longer be chosen.
    Yank {
        /// Which one.
        version: Version,
        /// Why.
        reason: String,
    },
    /// A version can be chosen again.
    Unyank {
        /// Which one.
        version: Version,
    },
    /// Somebody else speaks for the package as well.
    AddOwner {
        /// Who.
        key: PublicKey,
        /// How many owners have to agree from now on; as many as before, if nothing is said.
        threshold: Option<u32>,
    },
    /// Somebody speaks for the package no longer.
    RemoveOwner {
        /// Who.
        who: Who,
        /// How many owners have to agree from now on; as many as before where that is possible, if nothing is said.
        threshold: Option<u32>,
    },
    /// A key is in wrong hands.
    Revoke {
        /// Which one.
        key: Fingerprint,
        /// Since when.
        since: Since,
        /// Why.
        reason: String,
    },
}

/// Which owner is meant.
///
/// # Examples
/// ```
/// use cargo_kami::ops::Who;
/// assert_eq!("bob".parse(), Ok(Who::Comment("bob".into())));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Who {
    /// The one with this fingerprint.
    Fingerprint(Fingerprint),
    /// The one whose key has this comment.
    Comment(String),
}

impl FromStr for Who {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text.parse().map_or_else(|_| Self::Comment(text.to_owned()), Self::Fingerprint))
    }
}

impl Amendment {
    /// The event that makes it so, as things stand.
    pub(super) fn event(&self, log: &Log) -> Result<Event, AmendError> {
        Ok(match self.clone() {
            Self::Yank { version, reason } => Event::Yank { version, reason },
            Self::Unyank { version } => Event::Unyank { version },
            Self::AddOwner { key, threshold } => {
                let known = log.owners().iter().filter(|owner| **owner != key).cloned();
                let owners = known.chain([key.clone()]).collect();
                Event::Owners { owners, threshold: threshold.unwrap_or_else(|| log.threshold().max(1)) }
            }
            Self::RemoveOwner { who, threshold } => {
                let gone = find(log, &who)?.clone();
                let owners: Vec<PublicKey> = log.owners().iter().filter(|owner| **owner != gone).cloned().collect();
                let most = u32::try_from(owners.len()).unwrap_or(u32::MAX);
                Event::Owners { owners, threshold: threshold.unwrap_or_else(|| log.threshold().min(most)) }
            }
            Self::Revoke { key, since, reason } => Event::Revoke { key, from_seq: since.line(log)?, reason },
        })
    }
}

fn find<'l>(log: &'l Log, who: &Who) -> Result<&'l PublicKey, AmendError> {
    let is_meant = |key: &&PublicKey| match who {
        Who::Fingerprint(fingerprint) => key.fingerprint() == *fingerprint,
        Who::Comment(comment) => key.comment() == comment,
    };
    let found: Vec<&PublicKey> = log.owners().iter().filter(is_meant).collect();
    match found.as_slice() {
        [only] => Ok(only),
        _ => Err(AmendError::NoSuchOwner { package: log.name().clone(), owners: log.owners().to_vec() }),
    }
}

#[cfg(test)]
mod tests;
