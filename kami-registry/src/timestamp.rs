//! When something happened.

use serde::{Deserialize, Serialize};
use std::{
    fmt,
    str::FromStr,
    time::{Duration, SystemTime},
};

/// A second of time in UTC, from 1970 on; written like `2026-11-22T10:00:02Z`.
///
/// # Examples
/// ```
/// let time: kami_registry::Timestamp = "2026-11-22T10:00:02Z".parse()?;
/// assert_eq!(time.to_string(), "2026-11-22T10:00:02Z");
/// # Ok::<(), kami_registry::timestamp::TimestampError>(())
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(u64);

/// The text is no time of that form.
///
/// # Examples
/// ```
/// let error = "today".parse::<kami_registry::Timestamp>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`today` is not a time like `2026-11-22T10:00:02Z`".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not a time like `2026-11-22T10:00:02Z`")]
pub struct TimestampError(String);

/// How far the clocks of two machines may be apart before anybody is told.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// The last second of the year 9999: later ones cannot be written.
const LAST: u64 = 253_402_300_799;

impl Timestamp {
    /// This many seconds after the start of 1970, at most the end of the year 9999.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::Timestamp::from_seconds(0).to_string(), "1970-01-01T00:00:00Z");
    /// ```
    pub fn from_seconds(seconds: u64) -> Self {
        Self(seconds.min(LAST))
    }

    /// Seconds since the start of 1970.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::Timestamp::from_seconds(7).seconds(), 7);
    /// ```
    pub fn seconds(self) -> u64 {
        self.0
    }

    /// Whether it lies so far ahead of `now` that one of the two clocks must be wrong: more than five minutes.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::Timestamp;
    /// let now = Timestamp::from_seconds(1_000);
    /// assert!(!Timestamp::from_seconds(1_300).is_ahead_of(now));
    /// assert!(Timestamp::from_seconds(1_301).is_ahead_of(now));
    /// ```
    pub fn is_ahead_of(self, now: Self) -> bool {
        self.0.saturating_sub(now.0) > TOLERANCE.as_secs()
    }
}

impl From<SystemTime> for Timestamp {
    /// The second it falls in; what lies before 1970 counts as its start.
    fn from(time: SystemTime) -> Self {
        Self::from_seconds(time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        humantime::format_rfc3339_seconds(SystemTime::UNIX_EPOCH + Duration::from_secs(self.0)).fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let time = humantime::parse_rfc3339(text).map(Self::from);
        // exactly one way to write a time: what is signed must not have a second reading
        time.ok().filter(|time| time.to_string() == text).ok_or_else(|| TimestampError(text.to_owned()))
    }
}

impl TryFrom<String> for Timestamp {
    type Error = TimestampError;

    fn try_from(text: String) -> Result<Self, TimestampError> {
        text.parse()
    }
}

impl From<Timestamp> for String {
    fn from(time: Timestamp) -> Self {
        time.to_string()
    }
}
