//! Tools that stay as they are locked.

use super::{ProjectError, Settled, Work};
use crate::{
    grants::consented,
    ops::{RegistryError, check_package, package::obtain},
    settings::Registry,
    trust::vet,
};
use kami_host::{Inspection, domain::Capabilities};
use kami_registry::{
    lock::LockedTool,
    trust::{Refusal, check_lock},
};
use semver::{Comparator, Op, Version, VersionReq};

impl Work<'_> {
    /// With its component in the store nothing else is needed, and no registry is asked.
    pub(super) async fn keep(&mut self, locked: &LockedTool) -> Result<Settled, ProjectError> {
        let (name, sha256) = (locked.name.as_str(), &locked.artifact.sha256);
        let kept = self.store.as_ref().and_then(|store| store.held(name, sha256).ok());
        if let Some(bytes) = kept {
            self.borne_out(locked)?;
            let asked = asked(locked, &bytes)?;
            let newcomer = self.pulled(locked, &bytes)?;
            return Ok(Settled { locked: locked.clone(), asked, fetched: None, pin: None, newcomer });
        }
        self.fetch(locked).await
    }

    /// Fetches what is locked: the log has to bear the lock out.
    async fn fetch(&mut self, locked: &LockedTool) -> Result<Settled, ProjectError> {
        let (vetting, trusted) = (self.vetting(exactly(&locked.version), Some(locked)), self.about_trust());
        self.fetching(&locked.name);
        let registry = self.registry_of(locked)?;
        let store = self.options.store.clone();
        let reached = self.reach(registry)?;
        let log = reached.index.log(&locked.name).map_err(RegistryError::from)?;
        check_lock(locked, &log)?;
        let vetted = vet(&log, &vetting.at(&reached.registry.name), &trusted)?;
        let bytes = obtain(reached, &locked.artifact, &store).await?;
        check_package(&locked.name, &vetted.release.publish, &bytes).map_err(crate::ops::ReleaseError::from)?;
        let asked = asked(locked, &bytes)?;
        let (pin, newcomer) = (Some(vetted.pin), self.pulled(locked, &bytes)?);
        Ok(Settled { locked: locked.clone(), asked, fetched: Some(bytes), pin, newcomer })
    }

    /// This user's own place for the registry counts, not the lock's.
    fn registry_of(&self, locked: &LockedTool) -> Result<Registry, ProjectError> {
        let known = self.known()?;
        if let Some(registry) = known.by_id(&locked.registry) {
            return Ok(registry);
        }
        let (name, id) = (locked.name.clone(), locked.registry);
        let called = self.state.manifest.tools.get(&name).and_then(|tool| tool.registry.as_deref());
        if let Some(called) = called {
            // says what the project means by that name, and how to agree to it
            known.choose(Some(called)).map_err(RegistryError::from)?;
        }
        let url = self.state.lock.registry(&id).map(|registry| registry.url.clone()).unwrap_or_default();
        Err(ProjectError::Registry { name, id, url })
    }
}

fn exactly(version: &Version) -> VersionReq {
    let Version { major, minor, patch, pre, .. } = version.clone();
    VersionReq { comparators: vec![Comparator { op: Op::Exact, major, minor: Some(minor), patch: Some(patch), pre }] }
}

/// What a component asks for, which is what was agreed to when it was locked.
pub(in crate::ops::project) fn asked(locked: &LockedTool, bytes: &[u8]) -> Result<Capabilities, ProjectError> {
    let (name, version) = (locked.name.clone(), locked.version.clone());
    let inspection = Inspection::read(bytes).ok();
    let manifest = inspection.as_ref().and_then(Inspection::manifest).filter(|manifest| {
        (manifest.name.as_str(), &manifest.package_version) == (name.as_str(), &version.to_string())
            && consented(&manifest.capabilities) == locked.capabilities
    });
    match manifest {
        Some(manifest) => Ok(manifest.capabilities.clone()),
        None => Err(Refusal::LockDiffers { name, version }.into()),
    }
}
