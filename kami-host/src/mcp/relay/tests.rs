//! What of a component's reports gets through.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{WAITING, relay};
use crate::domain::{Event, EventSink, Level};

fn progress(done: f64) -> Event {
    Event::Progress { done, total: Some(9.0), message: None }
}

fn log(level: Level) -> Event {
    Event::Log { level, message: level.to_string() }
}

#[test]
fn test_relay_progress_keeps_only_the_newest() {
    let (relay, mut reports) = relay("demo", None);

    (1..=3).for_each(|done| relay.emit(progress(f64::from(done))));

    assert_eq!(reports.progress.borrow_and_update().as_ref().unwrap().done, 3.0);
}

#[test]
fn test_relay_progress_that_does_not_grow_is_dropped() {
    let (relay, mut reports) = relay("demo", None);
    relay.emit(progress(2.0));
    reports.progress.mark_unchanged();

    [2.0, 1.0, f64::NAN, f64::INFINITY].into_iter().for_each(|done| relay.emit(progress(done)));

    assert!(!reports.progress.has_changed().unwrap());
}

#[test]
fn test_relay_logs_below_the_wanted_level_stay_here() {
    let (relay, mut reports) = relay("demo", Some(Level::Warning));

    [Level::Info, Level::Warning, Level::Alert].into_iter().for_each(|level| relay.emit(log(level)));

    let passed: Vec<Level> = std::iter::from_fn(|| reports.logs.try_recv().ok()).map(|(level, _)| level).collect();
    assert_eq!(passed, [Level::Warning, Level::Alert]);
}

#[test]
fn test_relay_logs_nobody_asked_for_stay_here() {
    let (relay, mut reports) = relay("demo", None);

    relay.emit(log(Level::Emergency));

    assert!(reports.logs.try_recv().is_err());
}

#[test]
fn test_relay_log_flood_drops_what_does_not_fit() {
    let (relay, mut reports) = relay("demo", Some(Level::Debug));

    (0..WAITING + 10).for_each(|_| relay.emit(log(Level::Info)));

    assert_eq!(std::iter::from_fn(|| reports.logs.try_recv().ok()).count(), WAITING);
}
