//! From what is required to the release that fits best.

use crate::{
    Log,
    log::{Release, ReleaseState},
};
use semver::{Version, VersionReq};

mod error;

pub use error::ResolveError;

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
/// assert_eq!(error, Err("`fs-grep` is not in this registry".to_owned()));
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
    if log.identity().is_none() {
        return ResolveError::Missing { name };
    }
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

#[cfg(test)]
mod tests;
