//! `kami:tool/context`: progress, log messages and cancellation.

use crate::{
    domain::{Event, Level},
    runtime::{CallState, bindings::kami::tool::context},
};
use wasmtime::component::HasData;

/// The view of a call's state that the interface works on.
pub(crate) struct HasContext;

impl HasData for HasContext {
    type Data<'a> = &'a mut CallState;
}

/// The state itself is the view.
pub(crate) fn context_of(state: &mut CallState) -> &mut CallState {
    state
}

impl context::Host for CallState {
    fn progress(&mut self, done: f64, total: Option<f64>, message: Option<String>) {
        self.watch.sink.emit(Event::Progress { done, total, message });
    }

    fn log(&mut self, level: context::Level, message: String) {
        if self.stdio.charge(message.len()) {
            self.watch.sink.emit(Event::Log { level: level.into(), message });
        }
    }

    fn cancelled(&mut self) -> bool {
        self.watch.cancel.is_cancelled()
    }
}

impl From<context::Level> for Level {
    fn from(level: context::Level) -> Self {
        match level {
            context::Level::Debug => Self::Debug,
            context::Level::Info => Self::Info,
            context::Level::Notice => Self::Notice,
            context::Level::Warning => Self::Warning,
            context::Level::Error => Self::Error,
            context::Level::Critical => Self::Critical,
            context::Level::Alert => Self::Alert,
            context::Level::Emergency => Self::Emergency,
        }
    }
}
