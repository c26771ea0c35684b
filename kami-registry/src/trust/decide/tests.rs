//! What is allowed, asked and refused.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use super::*;
use crate::{
    log::Log,
    trust::{
        Doubt, Policy, Session,
        history::{History, day},
    },
};

mod owners;
mod state;

/// What is decided, in one word, with the questions of a person marked by `?`.
pub(super) fn word(decision: &Decision) -> String {
    match decision {
        Decision::Allow(_) => "allow".to_owned(),
        Decision::Ask(question) => format!("{}?", question.doubt.code()),
        Decision::Refuse(refusal) => refusal.code().to_owned(),
    }
}

/// The newest release, wanted by a person a year later.
pub(super) fn wanted<'a>(log: &'a Log, pin: Option<&'a Pin>, policy: &'a Policy) -> Inquiry<'a> {
    Inquiry {
        log,
        release: log.releases().last().unwrap(),
        pin,
        voucher: None,
        policy,
        now: day(365),
        first_seen: None,
        hold: Hold::New,
        session: Session::Interactive,
    }
}

/// What is kept of a package that was trusted on first use.
pub(super) fn accepted(log: &Log) -> Pin {
    match decide(&wanted(log, None, &Policy::default())) {
        Decision::Ask(question) => question.pin,
        other => panic!("{other:?}"),
    }
}

#[test]
fn test_decide_first_use_asks_a_person_with_the_facts() {
    let log = History::new(1).publish("1.0.0").publish("1.1.0").log();

    let decision = decide(&wanted(&log, None, &Policy::default()));

    let Decision::Ask(question) = decision else { panic!("{decision:?}") };
    assert_eq!(question.doubt, Doubt::FirstUse { since: day(1), versions: 2 });
    assert_eq!((question.pin.head, Some(question.pin.identity)), (log.head().unwrap(), log.identity()));
}

#[test]
fn test_decide_first_use_without_a_person_is_refused() {
    let log = History::new(1).publish("1.0.0").log();
    let policy = Policy::default();

    let decision = decide(&Inquiry { session: Session::Ci, ..wanted(&log, None, &policy) });

    assert_eq!(word(&decision), "first-use-unconfirmed");
}

#[test]
fn test_decide_first_use_of_a_known_key_needs_nobody() {
    let mut history = History::new(1);
    let log = history.publish("1.0.0").log();
    let (policy, usual) =
        (Policy { new_package: crate::trust::NewPackage::Refuse, ..Policy::default() }, Policy::default());
    let word_for = |voucher, session| word(&decide(&Inquiry { voucher, session, ..wanted(&log, None, &policy) }));
    let (owner, stranger) = (Voucher::Owner(history.fingerprint(0)), Voucher::Owner(history.fingerprint(1)));
    let (same, other) = (Voucher::Identity(log.identity().unwrap()), Voucher::Identity(crate::Sha256::of(b"")));

    assert_eq!(word_for(Some(owner), Session::Ci), "allow");
    let locked = Inquiry { voucher: Some(same), session: Session::Ci, ..wanted(&log, None, &usual) };
    assert_eq!(
        (word(&decide(&locked)), word_for(Some(same), Session::Ci)),
        ("allow".into(), "new-package-refused".into())
    );
    assert_eq!(word_for(Some(stranger), Session::Interactive), "signer-no-owner");
    assert_eq!(word_for(Some(other), Session::Interactive), "identity-changed");
    assert_eq!(word_for(None, Session::Interactive), "new-package-refused");
}

#[test]
fn test_decide_known_package_that_grew_moves_the_pin() {
    let mut history = History::new(1);
    let pin = accepted(&history.publish("1.0.0").log());
    let log = history.publish("1.1.0").log();

    let decision = decide(&Inquiry { session: Session::Ci, ..wanted(&log, Some(&pin), &Policy::default()) });

    assert_eq!(decision, Decision::Allow(Pin { head: log.head().unwrap(), ..pin }));
}

#[test]
fn test_check_log_that_was_rolled_back_is_refused() {
    let mut history = History::new(1);
    let older = history.publish("1.0.0").log();
    let pin = accepted(&history.publish("1.1.0").log());

    let refused = check(&pin, &older);

    assert_eq!(refused, Err(Refusal::RolledBack { name: pin.name.clone(), known: 2, found: 1 }));
    assert_eq!(word(&decide(&wanted(&older, Some(&pin), &Policy::default()))), "log-rolled-back");
}

#[test]
fn test_check_log_with_another_history_is_refused() {
    let mut history = History::new(1);
    history.publish("1.0.0");
    let pin = accepted(&history.fork().publish("1.1.0").log());
    let other = history.publish("1.1.1").publish("1.1.2").log();

    assert_eq!(check(&pin, &other), Err(Refusal::Rewritten { name: pin.name.clone(), seq: 2 }));
}

#[test]
fn test_check_other_package_under_the_name_is_refused() {
    let pin = accepted(&History::new(1).publish("1.0.0").log());
    let other = History::new(1).publish("1.0.0").log();

    assert_eq!(check(&pin, &other).map_err(|refusal| refusal.code()), Err("identity-changed"));
}

#[test]
fn test_check_empty_log_of_a_known_package_is_refused() {
    let pin = accepted(&History::new(1).publish("1.0.0").log());
    let empty = Log::verify(&pin.name, &pin.registry, b"", &crate::log::LogLimits::default());

    assert_eq!(check(&pin, &empty), Err(Refusal::Vanished { name: pin.name.clone() }));
}
