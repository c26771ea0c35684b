//! How long to wait before the next try.

use std::time::{Duration, Instant};

const FIRST: Duration = Duration::from_millis(20);
const LONGEST: Duration = Duration::from_secs(3);

/// Waits that grow from try to try, each of them random from nothing on, so that those who met once do not meet again.
#[derive(Debug)]
pub(super) struct Backoff {
    tries: u32,
    end: Instant,
}

impl Backoff {
    /// For tries until `patience` is over.
    pub(super) fn new(patience: Duration) -> Self {
        Self { tries: 0, end: Instant::now() + patience }
    }

    /// How many tries there were.
    pub(super) fn tries(&self) -> u32 {
        self.tries
    }

    /// How long to wait after a try that came to nothing; nothing when patience is over.
    pub(super) fn next(&mut self) -> Option<Duration> {
        let most = LONGEST.min(FIRST.saturating_mul(1 << self.tries.min(16)));
        self.tries += 1;
        (Instant::now() < self.end).then(|| most.mul_f64(fastrand::f64()))
    }
}

#[cfg(test)]
mod tests;
