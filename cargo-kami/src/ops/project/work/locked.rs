//! The lock that says what was settled.

use super::{Settled, Work};
use crate::ops::Reached;
use kami_registry::{
    lock::{LockFile, LockedRegistry},
    log::CommitId,
};

impl Work<'_> {
    /// The lock that says what was settled. A registry is told of anew where something was chosen from it.
    pub(in crate::ops::project) fn lock(&self, settled: &[Settled]) -> LockFile {
        let mut lock =
            LockFile { tools: settled.iter().map(|tool| tool.locked.clone()).collect(), ..LockFile::default() };
        for tool in settled {
            let id = &tool.locked.registry;
            if lock.registry(id).is_some() {
                continue;
            }
            let chosen = settled.iter().any(|tool| tool.locked.registry == *id && self.is_new(tool));
            let (before, now) = (self.state.lock.registry(id).cloned(), self.reached.get(id).map(now));
            lock.registries.extend(if chosen { now.or(before) } else { before.or(now) });
        }
        lock
    }

    fn is_new(&self, tool: &Settled) -> bool {
        self.state.lock.tool(&tool.locked.name) != Some(&tool.locked)
    }
}

fn now(reached: &Reached) -> LockedRegistry {
    let commit = reached.index.accepted().and_then(|commit| commit.to_string().parse::<CommitId>().ok());
    LockedRegistry { id: reached.registry.id, url: reached.registry.url.to_string(), commit }
}
