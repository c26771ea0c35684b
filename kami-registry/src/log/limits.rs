//! How much of a log is read.

/// How much of a log is read. Whatever lies beyond does not count, and is reported.
///
/// # Examples
/// ```
/// use kami_registry::log::LogLimits;
/// let registry = LogLimits { line_bytes: 4096, log_bytes: u64::MAX };
/// assert_eq!(LogLimits::default().min(registry), LogLimits { line_bytes: 4096, log_bytes: 8 << 20 });
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct LogLimits {
    /// The most bytes of a line, its line break not counted.
    pub line_bytes: u64,
    /// The most bytes of a log.
    pub log_bytes: u64,
}

impl LogLimits {
    /// The smaller of each limit.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::log::LogLimits;
    /// let limits = LogLimits::default();
    /// assert_eq!(limits.min(limits), limits);
    /// ```
    pub fn min(self, other: Self) -> Self {
        Self { line_bytes: self.line_bytes.min(other.line_bytes), log_bytes: self.log_bytes.min(other.log_bytes) }
    }
}

impl Default for LogLimits {
    /// 16 KiB a line, 8 MiB a log.
    fn default() -> Self {
        Self { line_bytes: 16 << 10, log_bytes: 8 << 20 }
    }
}
