//! How large things of a registry may be.

use serde::{Deserialize, Serialize};

/// How large things of a registry may be, in bytes.
///
/// # Examples
/// ```
/// use kami_registry::settings::Limits;
/// let theirs = Limits { artifact_bytes: u64::MAX, line_bytes: 100, ..Limits::default() };
/// let both = theirs.within(Limits::default());
/// assert_eq!((both.artifact_bytes, both.line_bytes), (32 << 20, 100));
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Limits {
    /// Of a component.
    pub artifact_bytes: u64,
    /// Of a line of a log, without its line break.
    pub line_bytes: u64,
    /// Of a whole log.
    pub log_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { artifact_bytes: 32 << 20, line_bytes: 16 << 10, log_bytes: 8 << 20 }
    }
}

impl Limits {
    /// The smaller of both, each by each: what a registry allows counts only as far as its user allows it too.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::settings::Limits;
    /// assert_eq!(Limits::default().within(Limits::default()), Limits::default());
    /// ```
    #[must_use]
    pub fn within(self, own: Self) -> Self {
        Self {
            artifact_bytes: self.artifact_bytes.min(own.artifact_bytes),
            line_bytes: self.line_bytes.min(own.line_bytes),
            log_bytes: self.log_bytes.min(own.log_bytes),
        }
    }
}
