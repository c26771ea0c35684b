//! Waits, one after the other.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_next_grows_to_the_longest_and_never_over_it() {
    let mut backoff = Backoff::new(Duration::from_secs(60));

    let waits: Vec<Duration> = (0..40).map(|_| backoff.next().unwrap()).collect();

    assert!(waits.iter().take(1).all(|wait| *wait <= FIRST), "{waits:?}");
    assert!(waits.iter().all(|wait| *wait <= LONGEST), "{waits:?}");
    assert!(waits.iter().skip(8).any(|wait| *wait > LONGEST / 8), "{waits:?}");
    assert_eq!(backoff.tries(), 40);
}

#[test]
fn test_next_without_patience_is_nothing() {
    let mut backoff = Backoff::new(Duration::ZERO);

    assert_eq!(backoff.next(), None);
}
