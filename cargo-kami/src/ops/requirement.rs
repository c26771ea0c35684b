//! Requirements made from one version.

use semver::{Comparator, Op, Version, VersionReq};

/// What stands in this relation to a version.
pub(super) fn requirement(op: Op, version: &Version) -> VersionReq {
    let Version { major, minor, patch, pre, .. } = version.clone();
    VersionReq { comparators: vec![Comparator { op, major, minor: Some(minor), patch: Some(patch), pre }] }
}
