//! What is served: components that stay, and installed tools as they are at the moment.

use super::{
    ServeEvent, ServeOptions, Trouble,
    locked::Locked,
    stand::{stand, stored},
    tallies::Tallies,
};
use crate::{
    ops::{ComponentError, standing::installed},
    store::{Installed, StoreError, Usage, Watched},
};
use kami_host::{
    Host,
    domain::{Grants, RequestedLimits},
    mcp::Served,
};
use std::collections::BTreeMap;

/// One place in the order of what is served.
pub(super) enum Slot {
    /// A component that stays.
    Fixed(Box<Served>),
    /// The locked tools of a project.
    Locked(Box<Locked>),
    /// The installed tool of that name, as long as there is one.
    Installed(String),
    /// All installed tools that have no place of their own.
    Rest,
}

/// Everything that is served.
pub(super) struct Stock {
    host: Host,
    /// What all of it may touch, and how much it may use.
    grants: Grants,
    limits: RequestedLimits,
    slots: Vec<Slot>,
    watched: Option<Watched>,
    /// Installed tools as they were when they were loaded.
    loaded: BTreeMap<String, (Installed, Served)>,
    tallies: Tallies,
}

impl Stock {
    pub(super) fn new(host: Host, options: &ServeOptions, slots: Vec<Slot>, watched: Option<Watched>) -> Self {
        let (grants, limits) = (options.grants.clone(), options.limits);
        Self { host, grants, limits, slots, watched, loaded: BTreeMap::new(), tallies: Tallies::default() }
    }

    /// Takes in what has changed in the store, with the tools that cannot be served; nothing where nothing has changed.
    pub(super) fn look(
        &mut self,
        tell: &(dyn Fn(ServeEvent) + Send + Sync),
    ) -> Result<Option<Vec<Trouble>>, StoreError> {
        let is_locked_anew = self.look_at_projects(tell);
        let tools = self.watched.as_mut().map(Watched::look).transpose()?.flatten();
        let Some(mut tools) = tools else { return Ok(is_locked_anew.then(Vec::new)) };
        tools.retain(|tool| self.serves(&tool.name));
        let (mut is_new, mut troubles) = (is_locked_anew, Vec::new());
        let mut old = std::mem::take(&mut self.loaded);
        for tool in tools {
            let name = tool.name.clone();
            let same = old.remove(&name).filter(|(known, _)| *known == tool);
            is_new |= same.is_none();
            match same.map_or_else(|| self.load(tool, tell), Ok) {
                Ok(loaded) => drop(self.loaded.insert(name, loaded)),
                Err(error) => troubles.push(Trouble { name, error }),
            }
        }
        // others may only have counted calls
        Ok((is_new || !old.is_empty()).then_some(troubles))
    }

    /// Whether a project has other tools than before.
    fn look_at_projects(&mut self, tell: &(dyn Fn(ServeEvent) + Send + Sync)) -> bool {
        let Self { host, grants, limits, slots, .. } = self;
        let look = |slot: &mut Slot| match slot {
            Slot::Locked(locked) => locked.look((host, grants, *limits), tell),
            _ => false,
        };
        slots.iter_mut().map(look).fold(false, |one, other| one | other)
    }

    /// Everything, in order.
    pub(super) fn served(&self) -> Vec<Served> {
        let tool = |name: &String| self.loaded.get(name).map(|(_, served)| served.clone());
        let mut all = Vec::new();
        for slot in &self.slots {
            match slot {
                Slot::Fixed(served) => all.push((**served).clone()),
                Slot::Locked(locked) => all.extend(locked.served.iter().cloned()),
                Slot::Installed(name) => all.extend(tool(name)),
                Slot::Rest => all.extend(self.loaded.keys().filter(|name| !self.is_placed(name)).filter_map(tool)),
            }
        }
        all
    }

    /// Writes down how often tools were called since the last time.
    pub(super) fn count(&mut self) {
        let counts = self.tallies.take();
        if let (Some(watched), false) = (&mut self.watched, counts.is_empty()) {
            watched.count(&counts);
        }
        for slot in &self.slots {
            if let Slot::Locked(locked) = slot {
                locked.count();
            }
        }
    }

    /// The tools that have to be there and are not.
    pub(super) fn absent(&self) -> Option<&str> {
        let absent = |slot: &&Slot| matches!(slot, Slot::Installed(name) if !self.loaded.contains_key(name));
        match self.slots.iter().find(absent) {
            Some(Slot::Installed(name)) => Some(name),
            _ => None,
        }
    }

    pub(super) fn is_placed(&self, name: &str) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Installed(placed) if placed == name))
    }

    fn serves(&self, name: &str) -> bool {
        self.is_placed(name) || self.slots.iter().any(|slot| matches!(slot, Slot::Rest))
    }

    fn load(
        &mut self,
        tool: Installed,
        tell: &(dyn Fn(ServeEvent) + Send + Sync),
    ) -> Result<(Installed, Served), ComponentError> {
        let unknown = || StoreError::Unknown { name: tool.name.clone(), known: Vec::new() };
        let store = self.watched.as_ref().and_then(Watched::store).ok_or_else(unknown)?;
        tool.usable()?;
        // whoever is named has to be whole; of all the others, only those are read that are called
        let tool = match store.holds(&tool) && !self.is_placed(&tool.name) {
            true => tool,
            false => Installed { usage: Usage::default(), ..store.load(&tool.name)?.0 },
        };
        let component = stored(&self.host, &tool, store)?;
        let mut ready = installed(tool.clone(), Some(component.inspection()));
        std::mem::take(&mut ready.valueless).into_iter().map(ServeEvent::Valueless).for_each(tell);
        let tally = self.tallies.of(&tool.name);
        Ok((tool, Served { tally, ..stand(ready, component, (&self.grants, self.limits)) }))
    }
}
