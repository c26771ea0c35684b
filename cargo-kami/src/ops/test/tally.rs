//! Counting.

use super::Verdict;
use std::time::Duration;

/// How the tests of one executable went.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{Tally, Verdict};
/// let mut tally = Tally::default();
/// tally.count(&Verdict::Passed);
/// assert!(tally.to_string().starts_with("test result: ok. 1 passed; 0 failed;"));
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that were not run: ignored by their author, or impossible in the sandbox.
    pub ignored: usize,
    /// Tests that were not asked for.
    pub filtered_out: usize,
    /// How long all of it took.
    pub elapsed: Duration,
}

impl Tally {
    /// Counts one more test.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::ops::{Tally, Verdict};
    /// let mut tally = Tally::default();
    /// tally.count(&Verdict::Skipped);
    /// assert_eq!(tally.ignored, 1);
    /// ```
    pub fn count(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Passed => self.passed += 1,
            Verdict::Failed { .. } => self.failed += 1,
            Verdict::Ignored { .. } | Verdict::Skipped => self.ignored += 1,
        }
    }

    /// Whether no test failed.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::ops::Tally::default().is_ok());
    /// ```
    pub fn is_ok(&self) -> bool {
        self.failed == 0
    }
}

impl std::fmt::Display for Tally {
    /// libtest's own line, for everything that reads it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { passed, failed, ignored, filtered_out, elapsed } = self;
        let result = if self.is_ok() { "ok" } else { "FAILED" };
        let counts =
            format!("{passed} passed; {failed} failed; {ignored} ignored; 0 measured; {filtered_out} filtered out");
        write!(f, "test result: {result}. {counts}; finished in {:.2}s", elapsed.as_secs_f64())
    }
}

#[cfg(test)]
mod tests;
