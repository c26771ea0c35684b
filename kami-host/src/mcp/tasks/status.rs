//! What a task reports, for clients that ask how far it is.

use crate::{
    domain::{Event, EventSink},
    mcp::relay::Unheard,
};
use rmcp::task_manager::TaskContext;

/// Keeps the newest progress with the task; what else is reported goes to the host's own log.
pub(in crate::mcp) struct Status {
    task: TaskContext,
    unheard: Unheard,
}

impl Status {
    pub(in crate::mcp) fn new(task: TaskContext, component: &str) -> Self {
        Self { task, unheard: Unheard::new(component) }
    }
}

impl EventSink for Status {
    fn emit(&self, event: Event) {
        match event {
            Event::Progress { done, total, message } => {
                let bare = || total.map_or_else(|| done.to_string(), |total| format!("{done} of {total}"));
                self.task.set_status_message(message.unwrap_or_else(bare));
            }
            other => self.unheard.emit(other),
        }
    }
}
