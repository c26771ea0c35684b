//! Releases that were yanked or distrusted, or are too new.

use super::*;
use std::time::Duration;

#[test]
fn test_decide_yanked_release_is_refused_unless_held() {
    let mut history = History::new(1);
    let pin = accepted(&history.publish("1.0.0").log());
    let log = history.yank("1.0.0").log();
    let policy = Policy::default();
    let word_for = |hold| word(&decide(&Inquiry { hold, ..wanted(&log, Some(&pin), &policy) }));

    assert_eq!(word_for(Hold::New), "release-yanked");
    assert_eq!(word_for(Hold::Held), "allow");
}

#[test]
fn test_decide_distrusted_release_is_refused_even_if_held() {
    let mut history = History::new(2);
    let pin = accepted(&history.publish("1.0.0").publish("1.1.0").log());
    let log = history.revoke(0, 2).log();
    let policy = Policy::default();
    let word_for = |index: usize| {
        let release = &log.releases()[index];
        word(&decide(&Inquiry { release, hold: Hold::Held, ..wanted(&log, Some(&pin), &policy) }))
    };

    assert_eq!(word_for(0), "allow");
    assert_eq!(word_for(1), "release-distrusted");
}

#[test]
fn test_decide_new_release_waits_for_its_age() {
    let mut history = History::new(1);
    let log = history.publish("1.0.0").log();
    let (pin, policy) = (accepted(&log), Policy { min_age: Duration::from_hours(72), ..Policy::default() });
    let word_at =
        |now, first_seen, hold| word(&decide(&Inquiry { now, first_seen, hold, ..wanted(&log, Some(&pin), &policy) }));

    // published on day 1
    assert_eq!(word_at(day(3), None, Hold::New), "release-too-new");
    assert_eq!(word_at(day(4), None, Hold::New), "allow");
    assert_eq!(word_at(day(3), None, Hold::Held), "allow");
    // dated back: this machine knew the package, and did not see the release before day 3
    assert_eq!(word_at(day(5), Some(day(3)), Hold::New), "release-too-new");
    assert_eq!(word_at(day(6), Some(day(3)), Hold::New), "allow");
    // seen before it was published: one of the clocks is wrong
    assert_eq!(word_at(day(3), Some(day(0)), Hold::New), "release-too-new");
    // a clock that is behind makes nothing older
    assert_eq!(word_at(day(0), None, Hold::New), "release-too-new");
}

#[test]
fn test_decide_release_dated_ahead_waits_from_when_it_was_first_seen() {
    let mut history = History::new(1);
    let log = (0..100).fold(history.publish("1.0.0"), |history, _| history.yank("1.0.0")).publish("2.0.0").log();
    let (pin, policy) = (accepted(&log), Policy { min_age: Duration::from_hours(72), ..Policy::default() });
    let word_at =
        |now, seen| word(&decide(&Inquiry { now, first_seen: Some(seen), ..wanted(&log, Some(&pin), &policy) }));

    // it says that it was published on day 102
    assert_eq!(word_at(day(9), day(7)), "release-too-new");
    assert_eq!(word_at(day(10), day(7)), "allow");
}
