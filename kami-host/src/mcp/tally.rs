//! Counts calls where they happen, for somebody to collect now and then.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Counts the calls of one component. Counting costs next to nothing.
///
/// # Examples
/// ```
/// let tally = kami_host::mcp::Tally::default();
/// assert_eq!(tally.take(), (0, 0));
/// ```
#[derive(Debug, Default)]
pub struct Tally {
    calls: AtomicU64,
    failures: AtomicU64,
}

impl Tally {
    /// Counts one call, and whether it failed.
    pub(super) fn count<T, E>(&self, reply: &Result<T, E>) {
        self.calls.fetch_add(1, Relaxed);
        if reply.is_err() {
            self.failures.fetch_add(1, Relaxed);
        }
    }

    /// The calls since this was last asked, and how many of them failed.
    ///
    /// # Examples
    /// ```
    /// fn report(tally: &kami_host::mcp::Tally) {
    ///     let (calls, failures) = tally.take();
    ///     println!("{calls} calls, {failures} failed");
    /// }
    /// ```
    pub fn take(&self) -> (u64, u64) {
        (self.calls.swap(0, Relaxed), self.failures.swap(0, Relaxed))
    }
}
