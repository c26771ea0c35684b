//! `kami:tool/host@0.1.0`: log messages of tools written for the predecessor.

use crate::{
    domain::{Event, Level},
    runtime::{CallState, predecessor::bindings::kami::tool::host},
};

impl host::Host for CallState {
    fn log(&mut self, level: host::LogLevel, message: String) {
        if self.stdio.charge(message.len()) {
            self.watch.sink.emit(Event::Log { level: level.into(), message });
        }
    }
}

impl From<host::LogLevel> for Level {
    fn from(level: host::LogLevel) -> Self {
        match level {
            host::LogLevel::Trace | host::LogLevel::Debug => Self::Debug,
            host::LogLevel::Info => Self::Info,
            host::LogLevel::Warn => Self::Warning,
            host::LogLevel::Error => Self::Error,
        }
    }
}
