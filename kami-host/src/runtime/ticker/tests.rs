//! The clock, running and asleep.

use super::*;
use std::time::Instant;

/// Waits for `done`, at most ten seconds.
fn wait(mut done: impl FnMut() -> bool) -> bool {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !done() {
        if Instant::now() > deadline {
            return false;
        }
        thread::sleep(TICK);
    }
    true
}

#[test]
fn test_ticker_woken_by_a_call_that_is_over_at_once_runs_for_the_next() -> Result<(), HostError> {
    let ticks = Arc::new(AtomicUsize::new(0));
    let counted = ticks.clone();
    let ticker = Ticker::start(move || {
        counted.fetch_add(1, SeqCst);
    })?;
    for _ in 0..5 {
        assert!(wait(|| ticker.state.asleep.load(SeqCst)), "it never sleeps");
        drop(ticker.run());
        let before = ticks.load(SeqCst);

        let _running = ticker.run();

        assert!(wait(|| ticks.load(SeqCst) > before + 2), "it never wakes");
    }
    Ok(())
}

#[test]
fn test_ticker_without_calls_stands_still() -> Result<(), HostError> {
    let ticks = Arc::new(AtomicUsize::new(0));
    let counted = ticks.clone();
    let ticker = Ticker::start(move || {
        counted.fetch_add(1, SeqCst);
    })?;
    assert!(wait(|| ticker.state.asleep.load(SeqCst)), "it never sleeps");
    let before = ticks.load(SeqCst);

    thread::sleep(TICK * 20);

    assert_eq!(ticks.load(SeqCst), before);
    Ok(())
}
