//! Lines that do not count.

use super::{EventFault, SignatureFault};
use crate::Timestamp;

/// A line that does not count, and why. Anybody who can write to the repository can leave such a line; it changes nothing.
///
/// # Examples
/// ```
/// use kami_registry::{Log, RegistryId, log::LogLimits};
/// let registry = RegistryId::from_bytes([7; 16]);
/// let log = Log::verify(&"fs-grep".parse()?, &registry, b"hello\n", &LogLimits::default());
/// let told: Vec<String> = log.skipped().iter().map(ToString::to_string).collect();
/// assert_eq!(told, [r#"line 1: it is not of the form `{"body":{…},"sigs":["…"]}`"#]);
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Skipped {
    /// Which line of the file, from 1.
    pub line: u64,
    /// Why it does not count.
    pub reason: SkipReason,
}

impl std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// Why a line does not count.
///
/// # Examples
/// ```
/// use kami_registry::log::SkipReason;
/// assert_eq!(SkipReason::Torn.to_string(), "its end is missing");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields stand in the sentence above each variant")]
pub enum SkipReason {
    /// The last line has no line break.
    #[error("its end is missing")]
    Torn,
    /// More bytes than a line may have.
    #[error("it has {bytes} bytes, at most {most} are allowed")]
    LineTooLong { bytes: u64, most: u64 },
    /// The line, and all that follow, lie beyond what is read of a log.
    #[error("it lies beyond the first {most} bytes, which is all that is read of a log")]
    LogTooLong { most: u64 },
    /// Not a line of a log at all.
    #[error("it is not of the form `{{\"body\":{{…}},\"sigs\":[\"…\"]}}`")]
    Form,
    /// What is signed is not what a line says.
    #[error("its body cannot be read: {message}")]
    Body { message: String },
    /// The line belongs to another package.
    #[error("it belongs to the package `{found}`")]
    Name { found: String },
    /// Not the line that comes next.
    #[error("it has the number {found}, the next is {expected}")]
    Sequence { found: u64, expected: u64 },
    /// It follows another line than the last that counts.
    #[error("it follows another line than the one before")]
    Previous,
    /// It is older than the line before.
    #[error("its time {found} is before that of the last line, {last}")]
    Time { found: Timestamp, last: Timestamp },
    /// It is written for newer clients, and too few owners have agreed to that.
    #[error("it is of a newer format, which not enough owners have signed")]
    Newer,
    /// What it tells cannot happen.
    #[error(transparent)]
    Event(#[from] EventFault),
    /// It is not signed as it must be.
    #[error(transparent)]
    Signatures(#[from] SignatureFault),
}

impl SkipReason {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::SkipReason::Torn.code(), "log-line-torn");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Torn => "log-line-torn",
            Self::LineTooLong { .. } => "log-line-too-long",
            Self::LogTooLong { .. } => "log-too-long",
            Self::Form => "log-line-form",
            Self::Body { .. } => "log-line-body",
            Self::Name { .. } => "log-line-name",
            Self::Sequence { .. } => "log-line-sequence",
            Self::Previous => "log-line-previous",
            Self::Time { .. } => "log-line-time",
            Self::Newer => "log-line-newer",
            Self::Event(fault) => fault.code(),
            Self::Signatures(fault) => fault.code(),
        }
    }
}
