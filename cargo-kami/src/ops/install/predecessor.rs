//! The tool that makes way, and what may not come in its place.

use super::{InstallError, InstallOptions, Pinning, check::Checked};
use crate::{
    project::compare::{Comparison, compare},
    release::same_place,
    store::{Installed, Provenance, Store},
};
use kami_host::{Inspection, domain::Manifest};
use kami_registry::Sha256;
use semver::{Op, Version, VersionReq};

/// A tool that makes way, and what its file says, where that is still what was installed.
pub(super) struct Predecessor {
    pub(super) tool: Installed,
    pub(super) manifest: Option<Manifest>,
    bytes: Vec<u8>,
}

impl Predecessor {
    pub(super) fn find(store: &Store, name: &str) -> Result<Option<Self>, InstallError> {
        let Some(tool) = store.find(name)? else { return Ok(None) };
        let bytes = store.component(&tool).unwrap_or_default();
        let manifest = Inspection::read(&bytes).ok().and_then(|inspection| inspection.manifest().cloned());
        Ok(Some(Self { tool, manifest, bytes }))
    }

    /// Refuses what must not come in its place, whoever agrees.
    pub(super) fn makes_way_for(&self, new: &Checked, options: &InstallOptions) -> Result<(), InstallError> {
        same_origin(&self.tool, &new.package, &new.provenance)?;
        not_pinned(&self.tool, &new.bytes, options.pinning)?;
        let (name, before) = (self.tool.name.clone(), self.tool.version.clone());
        let version = new.inspection.manifest().map(|manifest| manifest.package_version.clone()).unwrap_or_default();
        let was_named = new.trusted.as_ref().is_none_or(|trusted| is_exact(&trusted.requirement));
        if !was_named && is_older(&version, &before) {
            return Err(InstallError::Older { name, package: new.package.clone(), version, before });
        }
        Ok(())
    }

    /// What changes from this one to the new one.
    pub(super) fn compare(&self, new: &Checked) -> Option<Comparison> {
        let (old, now) = (self.manifest.as_ref()?, new.inspection.manifest()?);
        Some(compare(old, now).with_exports(&self.bytes, &new.bytes))
    }
}

fn is_exact(requirement: &VersionReq) -> bool {
    matches!(requirement.comparators.as_slice(), [only] if only.op == Op::Exact && only.patch.is_some())
}

pub(super) fn is_older(version: &str, before: &str) -> bool {
    matches!((Version::parse(version), Version::parse(before)), (Ok(new), Ok(old)) if new < old)
}

/// What is pinned makes way for nothing but itself.
pub(super) fn not_pinned(before: &Installed, bytes: &[u8], pinning: Pinning) -> Result<(), InstallError> {
    if !before.pinned || pinning == Pinning::Pinned || before.sha256 == Sha256::of(bytes) {
        return Ok(());
    }
    Err(InstallError::Pinned { name: before.name.clone(), version: before.version.clone() })
}

/// Nothing takes over a name, and what goes with it, from somewhere else.
pub(super) fn same_origin(before: &Installed, package: &str, new: &Provenance) -> Result<(), InstallError> {
    let old = &before.provenance;
    let same = match (&old.registry, &new.registry) {
        (Some(_), Some(_)) => old.registry == new.registry && old.identity == new.identity,
        (None, None) => same_place(&old.source, &new.source),
        _ => false,
    };
    if same && before.package == package {
        return Ok(());
    }
    Err(InstallError::NameTaken { name: before.name.clone(), by: old.source.clone() })
}
