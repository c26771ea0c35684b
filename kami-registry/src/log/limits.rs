//! How much of a log is read.

use crate::settings::Limits;

/// How much of a log is read. Whatever lies beyond does not count, and is reported.
///
/// # Examples
/// ```
/// use kami_registry::{log::LogLimits, settings::Limits};
/// assert_eq!(LogLimits::from(Limits::default()), LogLimits::default());
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct LogLimits {
    /// The most bytes of a line, its line break not counted.
    pub line_bytes: u64,
    /// The most bytes of a log.
    pub log_bytes: u64,
}

impl Default for LogLimits {
    fn default() -> Self {
        Limits::default().into()
    }
}

impl From<Limits> for LogLimits {
    fn from(Limits { line_bytes, log_bytes, .. }: Limits) -> Self {
        Self { line_bytes, log_bytes }
    }
}
