//! Since when a key is in wrong hands.

use super::AmendError;
use kami_registry::Log;
use semver::Version;
use std::str::FromStr;

/// Since when a key is in wrong hands.
///
/// # Examples
/// ```
/// use cargo_kami::ops::Since;
/// assert_eq!("7".parse::<Since>()?, Since::Line(7));
/// assert_eq!("1.2.0".parse::<Since>()?, Since::Version(semver::Version::new(1, 2, 0)));
/// # Ok::<(), semver::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Since {
    /// From this line of the log on.
    Line(u64),
    /// From the publication of this version on.
    Version(Version),
}

impl FromStr for Since {
    type Err = semver::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::Line).or_else(|_| text.parse().map(Self::Version))
    }
}

impl Since {
    /// The line of the log it means.
    pub(super) fn line(&self, log: &Log) -> Result<u64, AmendError> {
        let version = match self {
            Self::Line(line) => return Ok(*line),
            Self::Version(version) => version,
        };
        let unknown = || AmendError::NoSuchVersion { package: log.name().clone(), version: version.clone() };
        log.release(version).map(|release| release.seq).ok_or_else(unknown)
    }
}
