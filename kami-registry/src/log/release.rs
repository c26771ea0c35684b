//! The versions of a package.

use super::Publish;
use crate::{Sha256, Timestamp, key::Fingerprint};
use semver::Version;

/// A version that was published, and what has become of it.
///
/// # Examples
/// ```
/// use kami_registry::{Log, log::{LogLimits, ReleaseState}};
/// # let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/fs-grep.jsonl"));
/// # let registry = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55".parse()?;
/// let log = Log::verify(&"fs-grep".parse()?, &registry, bytes, &LogLimits::default());
/// let chosen = log.releases().iter().filter(|release| release.state == ReleaseState::Listed).max_by_key(|r| r.version());
/// assert_eq!(chosen.map(|release| release.version().to_string()), Some("1.1.0".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The digest of its line. It stands for all the line says, and for all lines that count before it.
    pub entry: Sha256,
    /// Where its line stands among those that count, from 0.
    pub seq: u64,
    /// When it was published, as its publisher says.
    pub time: Timestamp,
    /// Who has signed it; one owner.
    pub signers: Vec<Fingerprint>,
    /// What its line says.
    pub publish: Publish,
    /// What has become of it.
    pub state: ReleaseState,
}

impl Release {
    /// Which version it is.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, log::LogLimits};
    /// # let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/fs-grep.jsonl"));
    /// # let registry = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55".parse()?;
    /// # let log = Log::verify(&"fs-grep".parse()?, &registry, bytes, &LogLimits::default());
    /// let versions: Vec<String> = log.releases().iter().map(|release| release.version().to_string()).collect();
    /// assert_eq!(versions, ["1.0.0", "1.1.0", "1.2.0"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn version(&self) -> &Version {
        &self.publish.version
    }
}

/// What has become of a version.
///
/// # Examples
/// ```
/// use kami_registry::log::ReleaseState;
/// assert_ne!(ReleaseState::Yanked { reason: String::new() }, ReleaseState::Listed);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ReleaseState {
    /// It can be chosen.
    Listed,
    /// Its owners advise against it: it is not chosen any more, but stays where it is locked.
    Yanked {
        /// Why, often empty.
        reason: String,
    },
    /// It was published with a key that was in wrong hands. It must not be used, wherever it is.
    Distrusted {
        /// Which key.
        key: Fingerprint,
        /// Why the key was revoked, often empty.
        reason: String,
    },
}
