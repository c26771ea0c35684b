//! Clients that want more than they may have.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use std::num::NonZeroU32;

fn rate(text: &str) -> Share {
    Share { rate: Some(text.parse().unwrap()), ..Share::default() }
}

fn concurrent(most: u32) -> Share {
    Share { concurrent: NonZeroU32::new(most), ..Share::default() }
}

#[test]
fn test_take_beyond_the_rate_says_how_long_to_wait() {
    let limiter = Limiter::new(rate("2/h"));
    limiter.take("a", Share::default(), Cost::Message).unwrap();
    limiter.take("a", Share::default(), Cost::Message).unwrap();

    let excess = limiter.take("a", Share::default(), Cost::Message).unwrap_err();

    assert!((1790..=1800).contains(&excess.retry_after()), "{excess}");
    assert!(excess.to_string().starts_with("you may send 2/h requests; try again in 1"), "{excess}");
    limiter.take("b", Share::default(), Cost::Message).unwrap();
}

#[test]
fn test_take_beyond_the_calls_is_refused_until_one_ends() {
    let limiter = Limiter::new(concurrent(1));
    let place = limiter.take("a", Share::default(), Cost::Call).unwrap();

    let refused = limiter.take("a", Share::default(), Cost::Call).unwrap_err();

    assert_eq!((refused, refused.retry_after()), (Excess::Calls { most: 1 }, 1));
    limiter.take("a", Share::default(), Cost::Message).unwrap();
    limiter.take("b", Share::default(), Cost::Call).unwrap();
    drop(place);
    limiter.take("a", Share::default(), Cost::Call).unwrap();
}

#[test]
fn test_take_with_a_share_of_ones_own_goes_before_the_usual_one() {
    let limiter = Limiter::new(rate("1/h"));
    for _ in 0..10 {
        limiter.take("a", rate("10/h"), Cost::Message).unwrap();
    }

    assert!(limiter.take("a", rate("10/h"), Cost::Message).is_err());
    assert!(limiter.take("a", rate("20/h"), Cost::Message).is_ok(), "another share counts anew");
}

#[test]
fn test_take_without_any_limit_remembers_nobody() {
    let limiter = Limiter::new(Share::default());

    limiter.take("a", Share::default(), Cost::Call).unwrap();

    assert!(limiter.clients.lock().unwrap().is_empty());
}
