//! Keys that come and go.

use super::*;
use crate::trust::OwnersChange::{self, AcceptIfOldSigned, Ask, Refuse};

/// What is decided about a package of the first key, once its owners are these.
fn after(owners: &[usize], policy: OwnersChange, session: Session) -> String {
    let mut history = History::new(1);
    let pin = accepted(&history.publish("1.0.0").log());
    let log = history.own(owners).log();
    let policy = Policy { owners_change: policy, ..Policy::default() };
    word(&decide(&Inquiry { session, ..wanted(&log, Some(&pin), &policy) }))
}

#[test]
fn test_decide_key_that_came_in_follows_the_policy() {
    let table = [(Ask, "owners-unconfirmed?"), (AcceptIfOldSigned, "allow"), (Refuse, "owners-refused")];

    for (policy, expected) in table {
        assert_eq!(after(&[0, 1], policy, Session::Interactive), expected, "{policy:?}");
    }
}

#[test]
fn test_decide_owners_of_whom_none_remains_always_ask() {
    let table = [(Ask, "owners-unconfirmed?"), (AcceptIfOldSigned, "owners-unconfirmed?"), (Refuse, "owners-refused")];

    for (policy, expected) in table {
        assert_eq!(after(&[1, 2], policy, Session::Interactive), expected, "{policy:?}");
    }
}

#[test]
fn test_decide_changed_owners_without_a_person_are_refused() {
    assert_eq!(after(&[0, 1], Ask, Session::Ci), "owners-unconfirmed");
    assert_eq!(after(&[1], AcceptIfOldSigned, Session::Ci), "owners-unconfirmed");
    assert_eq!(after(&[0, 1], AcceptIfOldSigned, Session::Ci), "allow");
}

#[test]
fn test_decide_changed_owners_tells_which_keys() {
    let mut history = History::new(1);
    let pin = accepted(&history.publish("1.0.0").log());
    let log = history.own(&[1]).log();

    let decision = decide(&wanted(&log, Some(&pin), &Policy::default()));

    let (added, removed) = (vec![history.fingerprint(1)], vec![history.fingerprint(0)]);
    let Decision::Ask(question) = decision else { panic!("{decision:?}") };
    assert_eq!(question.doubt, Doubt::OwnersChanged { added: added.clone(), removed });
    assert_eq!(question.pin.owners, added);
}

#[test]
fn test_decide_new_owner_whom_a_person_names_is_accepted() {
    let mut history = History::new(1);
    let pin = accepted(&history.publish("1.0.0").log());
    let log = history.own(&[0, 1]).log();
    let policy = Policy { owners_change: Refuse, ..Policy::default() };
    let word_for = |key: usize| {
        let voucher = Some(Voucher::Owner(history.fingerprint(key)));
        word(&decide(&Inquiry { voucher, session: Session::Ci, ..wanted(&log, Some(&pin), &policy) }))
    };

    assert_eq!(word_for(1), "allow");
    assert_eq!(word_for(0), "owners-refused", "the known key says nothing about the new one");
}

#[test]
fn test_decide_fewer_owners_narrow_the_pin_without_a_question() {
    let mut history = History::new(2);
    let pin = accepted(&history.publish("1.0.0").log());
    let log = history.own(&[0]).log();
    let policy = Policy { owners_change: Refuse, ..Policy::default() };

    let decision = decide(&Inquiry { session: Session::Ci, ..wanted(&log, Some(&pin), &policy) });

    let narrowed = Pin { owners: vec![history.fingerprint(0)], head: log.head().unwrap(), ..pin };
    assert_eq!(decision, Decision::Allow(narrowed));
}
