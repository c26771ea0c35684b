//! Whether a release may be used: a pure function of what is known.

use super::{
    Hold, Inquiry, Pin, Question, Refusal, Voucher, check,
    judge::{judge, owners, renewed},
};
use crate::log::ReleaseState;
use std::time::Duration;

/// Whether a release may be used.
///
/// # Examples
/// ```no_run
/// # use kami_registry::trust::{Decision, Inquiry, TrustFile, decide};
/// # fn example(inquiry: Inquiry<'_>, file: &mut TrustFile) {
/// match decide(&inquiry) {
///     Decision::Allow(pin) => file.keep(pin),
///     Decision::Ask(question) => println!("{question}"),
///     Decision::Refuse(refusal) => println!("{refusal}"),
/// }
/// # }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Decision {
    /// Yes; this is to be kept of the package from now on.
    Allow(Pin),
    /// If a person says yes.
    Ask(Box<Question>),
    /// No.
    Refuse(Refusal),
}

/// Decides about a release. It reads no clock and no file, and asks nobody.
///
/// # Examples
/// ```no_run
/// # use kami_registry::trust::{Decision, Inquiry, decide};
/// # fn example(inquiry: Inquiry<'_>) {
/// let may_be_used = !matches!(decide(&inquiry), Decision::Refuse(_));
/// # }
/// ```
pub fn decide(inquiry: &Inquiry<'_>) -> Decision {
    let checked = inquiry.pin.map_or(Ok(()), |pin| check(pin, inquiry.log));
    let refused = checked.and_then(|()| vouched(inquiry)).and_then(|()| usable(inquiry)).and_then(|()| aged(inquiry));
    match refused.and_then(|()| renewed(inquiry)) {
        Ok(pin) => judge(inquiry, pin),
        Err(refusal) => Decision::Refuse(refusal),
    }
}

/// Whether the log fits what a person or a file says about it.
fn vouched(inquiry: &Inquiry<'_>) -> Result<(), Refusal> {
    let name = inquiry.log.name().clone();
    match (inquiry.voucher, inquiry.log.identity()) {
        (Some(Voucher::Owner(key)), _) if !owners(inquiry.log).contains(&key) => Err(Refusal::NoOwner { name, key }),
        (Some(Voucher::Identity(known)), Some(found)) if known != found => {
            Err(Refusal::Identity { name, known, found })
        }
        _ => Ok(()),
    }
}

/// Whether the release is still what its owners stand for.
fn usable(inquiry: &Inquiry<'_>) -> Result<(), Refusal> {
    let (name, version) = (inquiry.log.name().clone(), inquiry.release.version().clone());
    match (&inquiry.release.state, inquiry.hold) {
        (ReleaseState::Distrusted { key, reason }, _) => {
            Err(Refusal::Distrusted { name, version, key: *key, reason: reason.clone() })
        }
        (ReleaseState::Yanked { reason }, Hold::New) => Err(Refusal::Yanked { name, version, reason: reason.clone() }),
        (ReleaseState::Yanked { .. }, Hold::Held) | (ReleaseState::Listed, _) => Ok(()),
    }
}

/// Whether the release is old enough. A publisher can date it back, so what this machine saw counts too.
fn aged(inquiry: &Inquiry<'_>) -> Result<(), Refusal> {
    let min = inquiry.policy.min_age;
    let (claimed, now) = (inquiry.release.time, inquiry.now);
    // a time that lies ahead says nothing; taken at its word, one such line would keep all later releases away for ever
    let since = match inquiry.first_seen {
        Some(seen) if claimed > now => seen,
        Some(seen) => seen.max(claimed),
        None => claimed,
    };
    let age = Duration::from_secs(now.seconds().saturating_sub(since.seconds()));
    if inquiry.hold == Hold::Held || age >= min {
        return Ok(());
    }
    let (name, version) = (inquiry.log.name().clone(), inquiry.release.version().clone());
    Err(Refusal::TooNew { name, version, since, min })
}

#[cfg(test)]
mod tests;
