//! Calls that were made, and how long each took.

use std::{fmt, time::Duration};

/// What came of calling for a while.
#[derive(Debug, Default)]
pub(crate) struct Load {
    /// How long each call took, from the shortest.
    times: Vec<Duration>,
    span: Duration,
}

impl Load {
    pub(crate) fn new(mut times: Vec<Duration>, span: Duration) -> Self {
        times.sort_unstable();
        Self { times, span }
    }

    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        Self::new([self.times, other.times].concat(), self.span + other.span)
    }

    /// Calls a second.
    pub(crate) fn rate(&self) -> f64 {
        self.times.len() as f64 / self.span.as_secs_f64()
    }

    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let index = self.times.len() * percent / 100;
        self.times.get(index).copied().unwrap_or_default()
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (half, most) = (self.percentile(50), self.percentile(99));
        f.pad(&format!("{:.0}/s, p50 {half:.1?}, p99 {most:.1?}", self.rate()))
    }
}
