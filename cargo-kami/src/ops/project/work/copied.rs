//! What the copies of registries on this machine say of what is locked.

use super::{ProjectError, Work};
use crate::{
    adapters::files,
    ops::{RegistryError, registry::index_options},
    settings::Registry,
};
use kami_registry::{
    Log, PackageName,
    index::Index,
    lock::LockedTool,
    log::{Release, ReleaseState},
    trust::{Refusal, check_lock},
};

impl Work<'_> {
    /// Whether the copy bears the lock out: somebody may have written something else into it, or a key was revoked since.
    /// Where there is no copy, there is nothing to go by. The registry is only asked where its copy is older than the lock.
    pub(super) fn borne_out(&mut self, locked: &LockedTool) -> Result<(), ProjectError> {
        let Some(registry) = self.known()?.by_id(&locked.registry) else { return Ok(()) };
        let Some(log) = copied(&registry, &locked.name) else { return Ok(()) };
        match check_lock(locked, &log) {
            Ok(release) => self.trusted(release, locked),
            Err(Refusal::Vanished { .. } | Refusal::LineGone { .. }) => self.asked_anew(registry, locked),
            Err(Refusal::Newer(_)) => Ok(()),
            Err(refusal) => Err(refusal.into()),
        }
    }

    fn asked_anew(&mut self, registry: Registry, locked: &LockedTool) -> Result<(), ProjectError> {
        // what is locked and in the store needs no network
        let Ok(reached) = self.reach(registry) else { return Ok(()) };
        let (log, is_old) = (reached.index.log(&locked.name).map_err(RegistryError::from)?, reached.stale().is_some());
        match check_lock(locked, &log) {
            Ok(release) => self.trusted(release, locked),
            Err(Refusal::Vanished { .. } | Refusal::LineGone { .. }) if is_old => Ok(()),
            Err(refusal) => Err(refusal.into()),
        }
    }

    /// Keeps what the log says, for whoever runs the tool.
    fn trusted(&mut self, release: &Release, locked: &LockedTool) -> Result<(), ProjectError> {
        let refusal = distrusted(release, &locked.name);
        if let Some(store) = &mut self.store {
            store.distrust(&locked.entry, refusal.as_ref().map(ToString::to_string).as_deref())?;
        }
        refusal.map_or(Ok(()), |refusal| Err(refusal.into()))
    }
}

fn distrusted(release: &Release, name: &PackageName) -> Option<Refusal> {
    let ReleaseState::Distrusted { key, reason } = &release.state else { return None };
    let (name, version) = (name.clone(), release.version().clone());
    Some(Refusal::Distrusted { name, version, key: *key, reason: reason.clone() })
}

/// A copy that cannot be used says nothing; who needs it is told why.
fn copied(registry: &Registry, name: &PackageName) -> Option<Log> {
    let options = index_options(registry).ok()?;
    let index = files::exists(&options.folder).then(|| Index::open(options))?.ok()?;
    index.accepted().and_then(|_| index.log(name).ok())
}
