//! The host's line to the client.

use crate::bindings::kami::tool::context as host;
use crate::context::{Channel, Level, Report};

pub(super) struct Host;

impl Channel for Host {
    fn progress(&self, report: Report) {
        host::progress(report.done, report.total, report.message.as_deref());
    }

    fn log(&self, level: Level, message: &str) {
        let level = match level {
            Level::Debug => host::Level::Debug,
            Level::Info => host::Level::Info,
            Level::Notice => host::Level::Notice,
            Level::Warning => host::Level::Warning,
            Level::Error => host::Level::Error,
            Level::Critical => host::Level::Critical,
            Level::Alert => host::Level::Alert,
            Level::Emergency => host::Level::Emergency,
        };
        host::log(level, message);
    }

    fn cancelled(&self) -> bool {
        host::cancelled()
    }

    // the host knows whether it is the client or the operator who does not let it be asked
    fn passes_on(&self, _possible: bool) -> bool {
        true
    }
}
