//! Which releases are newer than what is installed.

use crate::{
    ops::{Reached, RegistryError, requirement::requirement},
    store::Installed,
};
use kami_registry::{Log, PackageName, log::Release, resolve::candidates};
use semver::{Op, Version, VersionReq};

/// What may come in the place of a version: itself, and what is newer. Pre-releases only of the version that is a pre-release
/// itself.
pub(in crate::ops) fn at_least(version: &Version) -> VersionReq {
    requirement(Op::GreaterEq, version)
}

/// The newest release that may come in the place of a version, whether or not it is trusted.
fn newer<'a>(log: &'a Log, version: &Version) -> Option<&'a Release> {
    let newest = candidates(log, &at_least(version), None).into_iter().next();
    newest.filter(|release| release.version() > version)
}

/// The newest version a registry has of a tool, where that is newer than what is installed.
pub(in crate::ops) fn newest(tool: &Installed, reached: &Reached) -> Result<Option<Version>, RegistryError> {
    let Some((name, version)) = package(tool) else { return Ok(None) };
    let log = reached.index.log(&name)?;
    Ok(newer(&log, &version).map(|release| release.version().clone()))
}

/// The package and the version of it that is installed.
pub(super) fn package(tool: &Installed) -> Option<(PackageName, Version)> {
    Some((tool.package.parse().ok()?, tool.version.parse().ok()?))
}

#[cfg(test)]
mod tests;
