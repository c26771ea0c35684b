//! From a verified log to a release that is trusted.

use super::{TrustError, Vetting, first_seen::FirstSeen};
use kami_registry::{
    Log,
    log::Release,
    resolve::{candidates, resolve},
    trust::{CapabilityGrowth, Decision, Hold, Inquiry, Pin, Policy, Question, Refusal, check, decide},
};

/// A release that may be used, once its file is what it should be.
///
/// # Examples
/// ```no_run
/// # fn example(vetted: cargo_kami::trust::Vetted, store: &cargo_kami::trust::TrustStore) -> Result<(), cargo_kami::trust::TrustError> {
/// println!("{}", vetted.release.version());
/// store.keep(vetted.pin)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Vetted {
    /// The release.
    pub release: Release,
    /// What is to be kept of the package once the release is used.
    pub pin: Pin,
    /// The newest that fits, where that is too new still.
    pub waiting: Option<Refusal>,
    /// What becomes of a version that asks for more.
    pub growth: CapabilityGrowth,
}

/// Chooses a release and decides about it; a person is asked by `ask`, which says nothing where nobody answers. Nothing is
/// kept yet: a file that is not what it should be must not leave trust behind.
///
/// # Errors
/// When the log is not what was accepted before, nothing fits, or what fits is refused.
///
/// # Examples
/// ```no_run
/// # fn example(log: &kami_registry::Log, vetting: &cargo_kami::trust::Vetting) -> Result<(), cargo_kami::trust::TrustError> {
/// let vetted = cargo_kami::trust::vet(log, vetting, &|question| {
///     println!("{question}");
///     None
/// })?;
/// # Ok(())
/// # }
/// ```
pub fn vet(log: &Log, vetting: &Vetting, ask: &dyn Fn(&Question) -> Option<bool>) -> Result<Vetted, TrustError> {
    let file = vetting.store.read()?;
    let pin = file.pin(log.registry(), log.name());
    // nothing is chosen from a log that was rolled back
    pin.map_or(Ok(()), |pin| check(pin, log))?;
    let policy = file.policy_at(log.registry());
    let seen = first_seen(vetting, (log, pin), policy)?;
    let judge = |release| judge(vetting, (log, release), (pin, policy, &seen));
    let newest = resolve(log, &vetting.requirement, vetting.held.as_ref())?;
    let (release, decision, waiting) = match judge(newest) {
        Decision::Refuse(refusal @ Refusal::TooNew { .. }) => {
            let older = candidates(log, &vetting.requirement, vetting.held.as_ref()).into_iter().skip(1);
            let old_enough =
                |(_, decision): &(_, Decision)| !matches!(decision, Decision::Refuse(Refusal::TooNew { .. }));
            match older.map(|release| (release, judge(release))).find(old_enough) {
                Some((release, decision)) => (release, decision, Some(refusal)),
                None => return Err(refusal.into()),
            }
        }
        decision => (newest, decision, None),
    };
    let growth = policy.capability_growth;
    Ok(Vetted { release: release.clone(), pin: settle(decision, vetting, ask)?, waiting, growth })
}

/// Keeps what is seen of a package of which nothing is taken now: what was said must not be taken back unseen.
///
/// # Errors
/// When the log is not what was accepted before, or what was seen cannot be kept.
///
/// # Examples
/// ```no_run
/// # fn example(log: &kami_registry::Log, vetting: &cargo_kami::trust::Vetting) -> Result<(), cargo_kami::trust::TrustError> {
/// cargo_kami::trust::remember(log, vetting)?;
/// # Ok(())
/// # }
/// ```
pub fn remember(log: &Log, vetting: &Vetting) -> Result<(), TrustError> {
    let file = vetting.store.read()?;
    let Some(pin) = file.pin(log.registry(), log.name()) else { return Ok(()) };
    let seen = pin.seen(log)?;
    // what lies before the last line that was seen is not noted any more
    first_seen(vetting, (log, Some(pin)), file.policy_at(log.registry()))?;
    vetting.store.keep(seen)
}

fn judge(
    vetting: &Vetting,
    (log, release): (&Log, &Release),
    (pin, policy, seen): (Option<&Pin>, &Policy, &FirstSeen),
) -> Decision {
    let Vetting { now, session, voucher, held, .. } = vetting;
    let hold = if held.as_ref() == Some(release.version()) { Hold::Held } else { Hold::New };
    let first_seen = seen.get(&release.entry).copied();
    decide(&Inquiry { log, release, pin, voucher: *voucher, policy, now: *now, first_seen, hold, session: *session })
}

fn settle(decision: Decision, vetting: &Vetting, ask: &dyn Fn(&Question) -> Option<bool>) -> Result<Pin, TrustError> {
    match decision {
        Decision::Allow(pin) => Ok(pin),
        Decision::Refuse(Refusal::Unconfirmed(mut question)) => {
            question.place = vetting.place.clone();
            Err(Refusal::Unconfirmed(question).into())
        }
        Decision::Refuse(refusal) => Err(refusal.into()),
        Decision::Ask(mut question) => {
            question.place = vetting.place.clone();
            match ask(&question) {
                Some(true) => Ok(question.pin),
                Some(false) => Err(TrustError::Declined { name: question.pin.name.to_string() }),
                None => Err(Refusal::Unconfirmed(question).into()),
            }
        }
    }
}

/// When this machine saw the releases for the first time. Where it has not known the package before, or nothing depends on
/// it, the times their publishers give have to do.
fn first_seen(vetting: &Vetting, (log, pin): (&Log, Option<&Pin>), policy: &Policy) -> Result<FirstSeen, TrustError> {
    let Some(pin) = pin.filter(|_| !policy.min_age.is_zero()) else { return Ok(FirstSeen::new()) };
    let new = log.releases().iter().filter(|release| release.seq > pin.head.seq);
    vetting.store.first_seen(&new.map(|release| release.entry).collect::<Vec<_>>(), vetting.now)
}

#[cfg(test)]
mod tests;
