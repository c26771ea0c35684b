//! Which releases are newer than what is installed.

use kami_registry::{Log, log::Release, resolve::candidates};
use semver::{Comparator, Op, Version, VersionReq};

/// What may come in the place of a version: itself, and what is newer. Pre-releases only of the version that is a pre-release
/// itself.
pub(in crate::ops) fn at_least(version: &Version) -> VersionReq {
    let Version { major, minor, patch, pre, .. } = version.clone();
    let only = Comparator { op: Op::GreaterEq, major, minor: Some(minor), patch: Some(patch), pre };
    VersionReq { comparators: vec![only] }
}

/// The newest release that may come in the place of a version, whether or not it is trusted.
pub(in crate::ops) fn newer<'a>(log: &'a Log, version: &Version) -> Option<&'a Release> {
    let newest = candidates(log, &at_least(version), None).into_iter().next();
    newest.filter(|release| release.version() > version)
}

#[cfg(test)]
mod tests;
