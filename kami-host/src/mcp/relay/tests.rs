//! What of a component's reports gets through.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Report, Reports, SINGLE, WAITING, relay};
use crate::domain::{Event, EventSink, Level};

fn progress(done: f64) -> Event {
    Event::Progress { done, total: Some(9.0), message: None }
}

fn log(level: Level) -> Event {
    Event::Log { level, message: level.to_string() }
}

fn queued(reports: &mut Reports) -> Vec<Report> {
    std::iter::from_fn(|| reports.queue.try_recv().ok()).collect()
}

#[test]
fn test_relay_few_progress_reports_go_one_by_one() {
    let (relay, mut reports) = relay("demo", None);

    (1..=3).for_each(|done| relay.emit(progress(f64::from(done))));

    let passed = queued(&mut reports);
    assert!(
        matches!(passed.as_slice(), [Report::Progress(first), .., Report::Progress(last)] if first.done < last.done),
        "{passed:?}"
    );
    assert_eq!(passed.len(), 3);
}

#[test]
fn test_relay_progress_flood_keeps_the_first_and_the_newest() {
    let (relay, mut reports) = relay("demo", None);

    (1..=10_000).for_each(|done| relay.emit(progress(f64::from(done))));

    assert_eq!(queued(&mut reports).len(), SINGLE as usize);
    assert_eq!(reports.progress.borrow().as_ref().unwrap().done, 10_000.0);
}

#[test]
fn test_relay_progress_that_does_not_grow_is_dropped() {
    let (relay, mut reports) = relay("demo", None);
    relay.emit(progress(2.0));

    [2.0, 1.0, f64::NAN, f64::INFINITY].into_iter().for_each(|done| relay.emit(progress(done)));

    assert_eq!(queued(&mut reports).len(), 1);
    assert_eq!(reports.progress.borrow().as_ref().unwrap().done, 2.0);
}

#[test]
fn test_relay_logs_below_the_wanted_level_stay_here() {
    let (relay, mut reports) = relay("demo", Some(Level::Warning));

    [Level::Info, Level::Warning, Level::Alert].into_iter().for_each(|level| relay.emit(log(level)));

    let expected = [Level::Warning, Level::Alert].map(|level| Report::Log(level, level.to_string()));
    assert_eq!(queued(&mut reports), expected);
}

#[test]
fn test_relay_logs_nobody_asked_for_stay_here() {
    let (relay, mut reports) = relay("demo", None);

    relay.emit(log(Level::Emergency));

    assert_eq!(queued(&mut reports), []);
}

#[test]
fn test_relay_log_flood_drops_what_does_not_fit() {
    let (relay, mut reports) = relay("demo", Some(Level::Debug));

    (0..WAITING + 10).for_each(|_| relay.emit(log(Level::Info)));

    assert_eq!(queued(&mut reports).len(), WAITING);
}
