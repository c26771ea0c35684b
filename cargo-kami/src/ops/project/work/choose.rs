//! Tools whose version is chosen anew.

use super::{Newcomer, ProjectError, Settled, SyncEvent, Work, former::Former};
use crate::{
    grants::{StandingGrants, consented},
    ops::{RegistryError, ReleaseError, check_package, package::obtain},
    project::ProjectTool,
    settings::Registry,
    trust::{Vetted, vet},
};
use kami_host::{Inspection, domain::Capabilities};
use kami_registry::{
    Log, PackageName,
    lock::LockedTool,
    log::Release,
    trust::{Refusal, check_lock},
};

impl Work<'_> {
    /// The newest release that fits and is trusted.
    pub(super) async fn choose(&mut self, name: &PackageName, tool: &ProjectTool) -> Result<Settled, ProjectError> {
        let (registry, trusted) = (self.registry_for(name, tool)?, self.about_trust());
        let held = self.state.lock.tool(name).filter(|held| held.registry == registry.id);
        let (vetting, store) = (self.vetting(tool.requirement.clone(), held), self.options.store.clone());
        self.fetching(name);
        let (tell, called) = (self.tell, registry.name.clone());
        let reached = self.reach(registry)?;
        let log = reached.index.log(name).map_err(RegistryError::from)?;
        let held = held.map(|held| remembered(held, &log)).transpose()?.flatten();
        let before = held.map(|held| former(held, &log));
        let Vetted { release, pin, waiting, .. } = vet(&log, &vetting.at(&reached.registry.name), &trusted)?;
        waiting.map(|waiting| SyncEvent::Waiting(waiting.to_string())).into_iter().for_each(tell);
        let bytes = obtain(reached, &release.publish.artifact, &store).await?;
        let inspection = check_package(name, &release.publish, &bytes).map_err(ReleaseError::from)?;
        let asked = inspection.manifest().map(|manifest| manifest.capabilities.clone()).unwrap_or_default();
        let locked = locked(&log, &release, &asked, &pin.identity);
        let newcomer = (held != Some(&locked)).then(|| self.newcomer((&locked, called), inspection));
        let newcomer = newcomer.map(|newcomer| self.weighed(newcomer, (&asked, &tool.grants), before));
        Ok(Settled { locked, asked, fetched: Some(bytes), pin: Some(pin), newcomer })
    }

    /// The same with what is to be decided about it.
    fn weighed(
        &self,
        newcomer: Newcomer,
        (asked, grants): (&Capabilities, &StandingGrants),
        locked: Option<Former>,
    ) -> Newcomer {
        // whoever takes a lock away does not take away what was agreed to
        let before = locked.as_ref().cloned().or_else(|| self.former(&newcomer.name));
        let widened = before.as_ref().map(|before| asked.beyond(&before.asked)).unwrap_or_default();
        let is_newer = locked.is_some() || !widened.is_empty();
        Newcomer {
            undecided: if is_newer { widened.clone() } else { grants.missing(asked) },
            widened,
            before: before.filter(|_| is_newer).map(|before| before.version),
            ..newcomer
        }
    }

    pub(super) fn newcomer(&self, (locked, registry): (&LockedTool, String), inspection: Inspection) -> Newcomer {
        let file = self.options.vetting.store.read().unwrap_or_default();
        Newcomer {
            name: locked.name.clone(),
            version: locked.version.clone(),
            before: None,
            widened: Capabilities::default(),
            inspection,
            registry,
            signers: locked.signers.clone(),
            undecided: Capabilities::default(),
            policy: file.policy_at(&locked.registry).capability_growth,
        }
    }

    /// The registry the project names; else that of before, for whoever has another default; else the default.
    fn registry_for(&self, name: &PackageName, tool: &ProjectTool) -> Result<Registry, ProjectError> {
        let known = self.known()?;
        let before = self.state.lock.tool(name).and_then(|held| known.by_id(&held.registry));
        match (tool.registry.as_deref(), before) {
            (None, Some(before)) => Ok(before),
            (called, _) => Ok(known.choose(called).map_err(RegistryError::from)?),
        }
    }
}

/// What was locked, and what it asked for by its signed line.
fn former(held: &LockedTool, log: &Log) -> Former {
    let signed = log.release(&held.version).map(|release| release.publish.capabilities.get());
    let asked: Option<Capabilities> = signed.and_then(|text| serde_json::from_str(text).ok());
    Former { version: held.version.clone(), asked: asked.unwrap_or_default() }
}

/// What was locked before, if that is the truth. A log without it was rolled back or is another one.
fn remembered<'a>(held: &'a LockedTool, log: &Log) -> Result<Option<&'a LockedTool>, Refusal> {
    match check_lock(held, log) {
        Ok(_) => Ok(Some(held)),
        // it is locked anew
        Err(Refusal::LockDiffers { .. }) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

fn locked(log: &Log, release: &Release, asked: &Capabilities, identity: &kami_registry::Sha256) -> LockedTool {
    LockedTool {
        name: log.name().clone(),
        version: release.version().clone(),
        registry: *log.registry(),
        artifact: release.publish.artifact,
        entry: release.entry,
        identity: *identity,
        signers: release.signers.clone(),
        capabilities: consented(asked),
        pinned: false,
    }
}
