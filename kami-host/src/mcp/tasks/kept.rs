//! The tasks of all clients, each for nobody but whoever began it.

use crate::domain::Principal;
use rmcp::{
    ErrorData,
    model::Task,
    task_manager::{TaskContext, TaskFuture, TaskManager, TaskOptions},
};
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// How long a task may take, and how long its end can be asked for.
pub(super) const LIFETIME: Duration = Duration::from_secs(60 * 60);
/// How often a client had better ask.
const PACE: Duration = Duration::from_millis(500);
/// Tasks of one client at once. Of those that have ended the oldest gives way.
const MOST: usize = 64;

/// The tasks there are.
#[derive(Default)]
pub(in crate::mcp) struct Tasks(Mutex<HashMap<String, Kept>>);

/// One of them. It has a manager to itself, since these forget nothing before its time.
struct Kept {
    owner: Option<String>,
    manager: TaskManager,
    since: Instant,
}

impl Tasks {
    /// Begins one, unless whoever wants it has too many.
    pub(super) fn begin(
        &self,
        owner: Option<&Principal>,
        make: impl FnOnce(TaskContext) -> TaskFuture,
    ) -> Result<Task, ErrorData> {
        let (mut kept, owner) = (self.lock(), owner.map(ToString::to_string));
        kept.retain(|_, task| task.since.elapsed() < 2 * LIFETIME);
        if kept.values().filter(|task| task.owner == owner).count() >= MOST {
            let over = kept.iter().filter(|(_, task)| task.owner == owner && task.manager.running_task_count() == 0);
            let oldest = over.min_by_key(|(_, task)| task.since).map(|(id, _)| id.clone());
            let Some(oldest) = oldest else { return Err(too_many()) };
            kept.remove(&oldest);
        }
        let options = TaskOptions::new().with_ttl_ms(millis(LIFETIME)).with_poll_interval_ms(millis(PACE));
        let manager = TaskManager::new();
        let task = manager.spawn(options, make);
        kept.insert(task.task_id.clone(), Kept { owner, manager, since: Instant::now() });
        Ok(task)
    }

    /// Where to ask for a task. One of somebody else is not there.
    pub(super) fn find(&self, id: &str, caller: Option<&Principal>) -> Result<TaskManager, ErrorData> {
        let (kept, caller) = (self.lock(), caller.map(ToString::to_string));
        let found = kept.get(id).filter(|task| task.owner == caller).map(|task| task.manager.clone());
        found.ok_or_else(|| ErrorData::invalid_params(format!("there is no task `{id}`"), None))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn too_many() -> ErrorData {
    let message = format!("{MOST} tasks are under way already: wait for one of them, or cancel it");
    ErrorData::internal_error(message, None)
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
