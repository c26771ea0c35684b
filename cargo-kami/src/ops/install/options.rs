//! What to install, and what is said about it in advance.

use super::InstallSource;
use crate::grants::{Consent, StandingGrants};
use kami_registry::{key::Fingerprint, trust::CapabilityGrowth};
use std::path::PathBuf;

/// What to install, and what is said about it in advance.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{InstallOptions, InstallSource};
/// let options = InstallOptions::new(InstallSource::Path("demo.wasm".into()), "/home/me/kami".into());
/// assert_eq!(options.name, None);
/// ```
#[derive(Clone, Debug)]
pub struct InstallOptions {
    /// Where it comes from.
    pub source: InstallSource,
    /// The folder of the store.
    pub store: PathBuf,
    /// What to call it by, where that is not its own name.
    pub name: Option<String>,
    /// What it is allowed.
    pub grants: StandingGrants,
    /// Whether there is something left to ask.
    pub consent: Consent,
    /// Whether somebody has to vouch for it.
    pub unsigned: Unsigned,
    /// A file of allowed signers; where nothing is said, this user and whom their own file names.
    pub signers: Option<PathBuf>,
    /// The one key whose signature counts, where it is named.
    pub signer: Option<Fingerprint>,
    /// What becomes of a component that asks for more than the one in whose place it comes. What the policy for its registry
    /// says comes first.
    pub growth: CapabilityGrowth,
    /// Whether updates leave it as it is.
    pub pinning: Pinning,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
}

impl InstallOptions {
    /// Asks for everything, and takes nothing nobody vouches for.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::ops::{Consent, InstallOptions, InstallSource};
    /// let options = InstallOptions::new(InstallSource::Path("demo.wasm".into()), "/home/me/kami".into());
    /// assert_eq!(options.consent, Consent::Asked);
    /// ```
    pub fn new(source: InstallSource, store: PathBuf) -> Self {
        Self {
            source,
            store,
            name: None,
            grants: StandingGrants::default(),
            consent: Consent::default(),
            unsigned: Unsigned::default(),
            signers: None,
            signer: None,
            growth: CapabilityGrowth::default(),
            pinning: Pinning::default(),
            cache: None,
        }
    }
}

/// What becomes of a component nobody vouches for.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Unsigned::default(), cargo_kami::ops::Unsigned::Refused);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Unsigned {
    /// It is not installed.
    #[default]
    Refused,
    /// It is installed, and marked as unsigned for as long as it is.
    Allowed,
}

/// Whether updates leave a tool as it is.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Pinning::default(), cargo_kami::ops::Pinning::Kept);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Pinning {
    /// As before: what is pinned is not replaced.
    #[default]
    Kept,
    /// From now on.
    Pinned,
}
