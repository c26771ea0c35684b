//! How a package came to be trusted.

use crate::{Timestamp, timestamp::TimestampError};
use serde::Deserialize;
use std::{fmt, str::FromStr};

/// How a package came to be trusted.
///
/// # Examples
/// ```
/// use kami_registry::trust::How;
/// assert_eq!("tofu 2026-11-22".parse::<How>().map(|how| how.to_string()), Ok("tofu 2026-11-22".to_owned()));
/// assert_eq!("imported".parse(), Ok(How::Imported));
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub enum How {
    /// Trusted on first use: a person said yes on that day.
    Tofu(Timestamp),
    /// A person named a key of its owners.
    Fingerprint,
    /// It stood in a lock file.
    Imported,
}

/// The text is no way to come to be trusted.
///
/// # Examples
/// ```
/// let error = "luck".parse::<kami_registry::trust::How>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`luck` is none of `tofu 2026-11-22`, `fingerprint`, `imported`".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is none of `tofu 2026-11-22`, `fingerprint`, `imported`")]
pub struct HowError(String);

const TOFU: &str = "tofu ";
const MIDNIGHT: &str = "T00:00:00Z";

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tofu(time) => {
                let time = time.to_string();
                write!(f, "{TOFU}{}", time.split_once('T').map_or(time.as_str(), |(day, _)| day))
            }
            Self::Fingerprint => f.write_str("fingerprint"),
            Self::Imported => f.write_str("imported"),
        }
    }
}

impl FromStr for How {
    type Err = HowError;

    fn from_str(text: &str) -> Result<Self, HowError> {
        let midnight = |day: &str| -> Result<Timestamp, TimestampError> { format!("{day}{MIDNIGHT}").parse() };
        let how = match text {
            "fingerprint" => Some(Self::Fingerprint),
            "imported" => Some(Self::Imported),
            _ => text.strip_prefix(TOFU).and_then(|day| midnight(day).ok()).map(Self::Tofu),
        };
        how.ok_or_else(|| HowError(text.to_owned()))
    }
}

impl TryFrom<String> for How {
    type Error = HowError;

    fn try_from(text: String) -> Result<Self, HowError> {
        text.parse()
    }
}
