//! From what is required to the release that fits best.

use crate::{
    Log, PackageName,
    log::{Release, ReleaseState},
};
use semver::{Version, VersionReq};

/// The newest release that fits a requirement. What was yanked is only taken where it is `held`, that is installed or
/// locked, already; what is distrusted never is. Pre-releases are only taken where the requirement names one, as with cargo.
///
/// # Errors
/// When nothing fits.
///
/// # Examples
/// ```
/// use kami_registry::{Log, RegistryId, log::LogLimits, resolve::resolve};
/// let log = Log::verify(&"fs-grep".parse()?, &RegistryId::from_bytes([7; 16]), b"", &LogLimits::default());
/// let error = resolve(&log, &"1.2".parse()?, None).map(|_| ()).map_err(|error| error.to_string());
/// assert_eq!(error, Err("`fs-grep` has no versions".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn resolve<'a>(
    log: &'a Log,
    requirement: &VersionReq,
    held: Option<&Version>,
) -> Result<&'a Release, ResolveError> {
    let best = candidates(log, requirement, held).into_iter().next();
    best.ok_or_else(|| nothing(log, requirement))
}

/// All releases that could be taken, newest first.
///
/// # Examples
/// ```
/// use kami_registry::{Log, RegistryId, log::LogLimits, resolve::candidates};
/// let log = Log::verify(&"fs-grep".parse()?, &RegistryId::from_bytes([7; 16]), b"", &LogLimits::default());
/// assert!(candidates(&log, &"1.2".parse()?, None).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn candidates<'a>(log: &'a Log, requirement: &VersionReq, held: Option<&Version>) -> Vec<&'a Release> {
    let may = |release: &&Release| match release.state {
        ReleaseState::Listed => true,
        ReleaseState::Yanked { .. } => held == Some(release.version()),
        ReleaseState::Distrusted { .. } => false,
    };
    let fits = log.releases().iter().filter(|release| requirement.matches(release.version()));
    let mut found: Vec<_> = fits.filter(may).collect();
    found.sort_by(|left, right| right.version().cmp(left.version()));
    found
}

fn nothing(log: &Log, requirement: &VersionReq) -> ResolveError {
    let (name, requirement) = (log.name().clone(), requirement.clone());
    let fitting: Vec<_> = log.releases().iter().filter(|release| requirement.matches(release.version())).collect();
    if log.releases().is_empty() {
        return ResolveError::Unpublished { name };
    }
    if fitting.is_empty() {
        return ResolveError::NoMatch { name, requirement, newest: newest(log) };
    }
    let is_yanked = |release: &&&Release| matches!(release.state, ReleaseState::Yanked { .. });
    match fitting.iter().filter(is_yanked).max_by_key(|release| release.version()) {
        Some(release) => ResolveError::Yanked { name, requirement, newest: release.version().clone() },
        None => ResolveError::Distrusted { name, requirement },
    }
}

/// The newest versions that can be chosen, a few.
fn newest(log: &Log) -> Vec<Version> {
    let listed = log.releases().iter().filter(|release| release.state == ReleaseState::Listed);
    let mut versions: Vec<_> = listed.map(|release| release.version().clone()).collect();
    versions.sort_by(|left, right| right.cmp(left));
    versions.truncate(5);
    versions
}

/// Why no release fits.
///
/// # Examples
/// ```
/// use kami_registry::resolve::ResolveError;
/// let error = ResolveError::Unpublished { name: "fs-grep".parse()? };
/// assert_eq!(error.code(), "no-versions");
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields stand in the sentence above each variant")]
pub enum ResolveError {
    /// Nothing was ever published.
    #[error("`{name}` has no versions")]
    Unpublished { name: PackageName },
    /// There are versions, but none that fits.
    #[error("no version of `{name}` fits `{requirement}`")]
    NoMatch { name: PackageName, requirement: VersionReq, newest: Vec<Version> },
    /// All that fit were yanked.
    #[error("every version of `{name}` that fits `{requirement}` was yanked")]
    Yanked { name: PackageName, requirement: VersionReq, newest: Version },
    /// All that fit are distrusted.
    #[error("every version of `{name}` that fits `{requirement}` is distrusted: the key that signed it was revoked")]
    Distrusted { name: PackageName, requirement: VersionReq },
}

impl ResolveError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::resolve::ResolveError;
    /// let error = ResolveError::Distrusted { name: "fs-grep".parse()?, requirement: "1".parse()? };
    /// assert_eq!(error.code(), "all-distrusted");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unpublished { .. } => "no-versions",
            Self::NoMatch { .. } => "no-such-version",
            Self::Yanked { .. } => "all-yanked",
            Self::Distrusted { .. } => "all-distrusted",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::resolve::ResolveError;
    /// let newest = vec!["2.0.0-beta.1".parse()?, "1.0.0".parse()?];
    /// let error = ResolveError::NoMatch { name: "fs-grep".parse()?, requirement: "3".parse()?, newest };
    /// assert_eq!(error.hint(), "the newest are 2.0.0-beta.1, 1.0.0; name a pre-release like `fs-grep@2.0.0-beta.1` to get it");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn hint(&self) -> String {
        match self {
            Self::NoMatch { newest, .. } if newest.is_empty() => {
                "all its versions were yanked or are distrusted".to_owned()
            }
            Self::NoMatch { name, newest, .. } => {
                let listed: Vec<_> = newest.iter().map(ToString::to_string).collect();
                let pre = newest.iter().find(|version| !version.pre.is_empty());
                let pre = pre.map(|version| format!("; name a pre-release like `{name}@{version}` to get it"));
                format!("the newest are {}{}", listed.join(", "), pre.unwrap_or_default())
            }
            Self::Unpublished { name } => format!("its owners have yet to publish one; see `cargo kami info {name}`"),
            Self::Yanked { name, .. } | Self::Distrusted { name, .. } => {
                format!("`cargo kami info {name}` tells why, and which versions there are")
            }
        }
    }
}

#[cfg(test)]
mod tests;
