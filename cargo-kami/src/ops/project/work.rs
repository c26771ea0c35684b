//! Settles which version of each tool is used, and has its component at hand.

use super::{Moves, Newcomer, ProjectError, SyncEvent, SyncOptions, SyncQuestion, state::State};
use crate::{
    ops::{Reached, registry::reach_known},
    settings::{KnownRegistries, Registry},
    store::Store,
    trust::Vetting,
};
use kami_host::domain::Capabilities;
use kami_registry::{
    PackageName, RegistryId, Sha256,
    git::Interaction,
    lock::LockedTool,
    trust::{Pin, Question, Session, Voucher},
};
use semver::VersionReq;
use std::collections::{BTreeMap, HashSet};

mod choose;
mod copied;
mod former;
mod keep;
mod locked;

pub(super) use keep::asked;

/// Somebody who is asked.
pub(super) type Ask<'a> = &'a (dyn Fn(SyncQuestion<'_>) -> Option<bool> + Sync);

/// A tool as it will be locked.
pub(super) struct Settled {
    pub(super) locked: LockedTool,
    /// What it asks for.
    pub(super) asked: Capabilities,
    /// Its component, where it was not at hand.
    pub(super) fetched: Option<Vec<u8>>,
    /// What is to be kept of the package.
    pub(super) pin: Option<Pin>,
    /// Where it was not used before.
    pub(super) newcomer: Option<Newcomer>,
}

/// What is needed on the way, and what was found out.
pub(super) struct Work<'a> {
    pub(super) state: &'a State,
    pub(super) options: &'a SyncOptions,
    pub(super) tell: &'a (dyn Fn(SyncEvent) + Sync),
    pub(super) ask: Ask<'a>,
    store: Option<Store>,
    /// The components that are kept for this folder.
    holding: HashSet<Sha256>,
    reached: BTreeMap<RegistryId, Reached>,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        (state, options): (&'a State, &'a SyncOptions),
        tell: &'a (dyn Fn(SyncEvent) + Sync),
        ask: Ask<'a>,
    ) -> Result<Self, ProjectError> {
        let store = Store::open(&options.store)?;
        let holding = store.as_ref().map(|store| store.holding(&state.lock_path())).transpose()?.unwrap_or_default();
        Ok(Self { state, options, tell, ask, store, holding, reached: BTreeMap::new() })
    }

    /// Every tool of the project, in its order.
    pub(super) async fn all(&mut self) -> Result<Vec<Settled>, ProjectError> {
        let state = self.state;
        let mut all = Vec::new();
        for (name, tool) in &state.manifest.tools {
            let stays = |locked: &&LockedTool| locked.pinned || !self.options.moves.covers(name);
            all.push(match state.locked(name, tool).filter(stays) {
                Some(locked) => self.keep(locked).await?,
                None => self.choose(name, tool).await?,
            });
        }
        Ok(all)
    }

    fn known(&self) -> Result<KnownRegistries, ProjectError> {
        self.state.registries()
    }

    /// Asks a registry, once.
    fn reach(&mut self, registry: Registry) -> Result<&Reached, ProjectError> {
        let id = registry.id;
        if !self.reached.contains_key(&id) {
            let name = registry.name.clone();
            let attended = self.session() == Session::Interactive;
            let interaction = if attended { Interaction::Terminal } else { Interaction::Never };
            let reached = reach_known(registry, interaction)?;
            let stale = reached.stale().map(|why| SyncEvent::Stale(format!("`{name}`: {why}")));
            stale.into_iter().for_each(self.tell);
            self.reached.insert(id, reached);
        }
        self.reached.get(&id).ok_or(ProjectError::Missing)
    }

    fn session(&self) -> Session {
        if self.options.moves == Moves::None { Session::Ci } else { self.options.vetting.session }
    }

    /// What is wanted of a package. Where nobody can be asked, what was locked vouches for who it is.
    fn vetting(&self, requirement: VersionReq, held: Option<&LockedTool>) -> Vetting {
        let session = self.session();
        let locked = held.filter(|_| session == Session::Ci).map(|held| Voucher::Identity(held.identity));
        let usual = self.options.vetting.clone();
        let voucher = usual.voucher.or(locked);
        Vetting { requirement, held: held.map(|held| held.version.clone()), voucher, session, ..usual }
    }

    fn about_trust(&self) -> impl Fn(&Question) -> Option<bool> + use<'a> {
        let (ask, silent) = (self.ask, self.options.moves == Moves::None);
        move |question| if silent { None } else { ask(SyncQuestion::Trust(question)) }
    }

    fn fetching(&self, name: &PackageName) {
        (self.tell)(SyncEvent::Fetching(name.to_string()));
    }
}
