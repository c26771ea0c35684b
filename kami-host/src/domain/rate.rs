//! How often somebody may do something.

use serde::{Deserialize, Deserializer, de::Error};
use std::{fmt, num::NonZeroU32, str::FromStr, time::Duration};

/// So many times in a second, a minute or an hour.
///
/// # Examples
/// ```
/// let rate: kami_host::domain::Rate = "60/min".parse()?;
/// assert_eq!((rate.times.get(), rate.period()), (60, std::time::Duration::from_secs(60)));
/// # Ok::<(), kami_host::domain::RateError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rate {
    /// How many times.
    pub times: NonZeroU32,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Unit {
    Second,
    Minute,
    Hour,
}

/// Text that says no rate.
///
/// # Examples
/// ```
/// let error = "often".parse::<kami_host::domain::Rate>().err().map(|error| error.to_string());
/// assert_eq!(error.as_deref(), Some("`often` is no rate, write it like `60/min`, `5/s` or `1000/h`"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is no rate, write it like `60/min`, `5/s` or `1000/h`")]
pub struct RateError {
    text: String,
}

impl Rate {
    /// The time in which that many are allowed.
    ///
    /// # Examples
    /// ```
    /// let rate: kami_host::domain::Rate = "5/s".parse()?;
    /// assert_eq!(rate.period(), std::time::Duration::from_secs(1));
    /// # Ok::<(), kami_host::domain::RateError>(())
    /// ```
    pub const fn period(self) -> Duration {
        Duration::from_secs(match self.unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3600,
        })
    }
}

impl FromStr for Rate {
    type Err = RateError;

    fn from_str(text: &str) -> Result<Self, RateError> {
        let read = || {
            let (times, unit) = text.split_once('/')?;
            let unit = match unit.trim() {
                "s" => Unit::Second,
                "min" => Unit::Minute,
                "h" => Unit::Hour,
                _ => return None,
            };
            Some(Self { times: times.trim().parse().ok()?, unit })
        };
        read().ok_or_else(|| RateError { text: text.to_owned() })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Second => "s",
            Unit::Minute => "min",
            Unit::Hour => "h",
        };
        write!(f, "{}/{unit}", self.times)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests;
