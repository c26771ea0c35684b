//! How far a package may be trusted.

use super::{Decision, Doubt, How, Inquiry, NewPackage, OwnersChange, Pin, Question, Refusal, Session, Voucher};
use crate::{
    key::{Fingerprint, PublicKey},
    log::Log,
};

/// What is to be kept of the package if the release is used.
pub(super) fn renewed(inquiry: &Inquiry<'_>) -> Result<Pin, Refusal> {
    let Inquiry { log, pin, .. } = inquiry;
    let name = log.name().clone();
    let (Some(identity), Some(head)) = (log.identity(), log.head()) else { return Err(Refusal::Vanished { name }) };
    let how = match (pin, inquiry.voucher) {
        (Some(pin), _) => pin.how,
        (None, Some(Voucher::Owner(_))) => How::Fingerprint,
        (None, Some(Voucher::Identity(_))) => How::Imported,
        (None, None) => How::Tofu(inquiry.now),
    };
    Ok(Pin { registry: *log.registry(), name, identity, owners: owners(log), head, how })
}

/// Whether the package may be trusted that far.
pub(super) fn judge(inquiry: &Inquiry<'_>, pin: Pin) -> Decision {
    let Some(known) = inquiry.pin else { return first_use(inquiry, pin) };
    let new =
        |keys: &[Fingerprint], old: &[Fingerprint]| keys.iter().filter(|key| !old.contains(key)).copied().collect();
    let added: Vec<Fingerprint> = new(&pin.owners, &known.owners);
    // fewer keys are less to trust, not more
    let vouched = matches!(inquiry.voucher, Some(Voucher::Owner(key)) if added.contains(&key));
    let survives = known.owners.iter().any(|key| pin.owners.contains(key));
    let removed = new(&known.owners, &pin.owners);
    match inquiry.policy.owners_change {
        _ if added.is_empty() || vouched => Decision::Allow(pin),
        OwnersChange::Refuse => Decision::Refuse(Refusal::Owners { name: pin.name, added }),
        OwnersChange::AcceptIfOldSigned if survives => Decision::Allow(pin),
        _ => ask(inquiry, Doubt::OwnersChanged { added, removed }, pin),
    }
}

fn first_use(inquiry: &Inquiry<'_>, pin: Pin) -> Decision {
    let releases = inquiry.log.releases();
    let since = releases.first().map_or(inquiry.release.time, |release| release.time);
    match (inquiry.policy.new_package, inquiry.voucher) {
        // somebody else's file says which package it is, and not that it may be new
        (_, Some(Voucher::Owner(_))) | (NewPackage::Ask, Some(_)) => Decision::Allow(pin),
        (NewPackage::Refuse, _) => Decision::Refuse(Refusal::New { name: pin.name }),
        (NewPackage::Ask, None) => ask(inquiry, Doubt::FirstUse { since, versions: releases.len() }, pin),
    }
}

fn ask(inquiry: &Inquiry<'_>, doubt: Doubt, pin: Pin) -> Decision {
    let question = Box::new(Question { doubt, pin, place: None });
    match inquiry.session {
        Session::Interactive => Decision::Ask(question),
        Session::Ci => Decision::Refuse(Refusal::Unconfirmed(question)),
    }
}

pub(super) fn owners(log: &Log) -> Vec<Fingerprint> {
    log.owners().iter().map(PublicKey::fingerprint).collect()
}
