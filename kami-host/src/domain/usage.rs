//! What a call cost.

use std::time::Duration;

/// Time and memory one call took.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::Usage::default().total(), std::time::Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Usage {
    /// Waiting for a free slot.
    pub queue: Duration,
    /// Compiling the component or mapping it from the cache; zero once it is loaded.
    pub load: Duration,
    /// Making the fresh instance.
    pub instantiate: Duration,
    /// Inside the component, host calls included.
    pub call: Duration,
    /// The most memory the instance held at once, in bytes: all memories and tables together.
    pub peak_memory: u64,
    /// Bytes logged: `log` messages, standard output and standard error together.
    pub logged: u64,
    /// Bytes of the answer; zero where there is none.
    pub output: u64,
}

impl Usage {
    /// All the time together.
    ///
    /// # Examples
    /// ```
    /// use std::time::Duration;
    /// let usage = kami_host::domain::Usage { load: Duration::from_millis(2), ..Default::default() };
    /// assert_eq!(usage.total(), Duration::from_millis(2));
    /// ```
    pub fn total(&self) -> Duration {
        self.queue + self.load + self.instantiate + self.call
    }
}
