//! Writes down every call.

use super::{ServeEvent, ServeSink};
use crate::adapters::{FileError, journal::Journal};
use kami_host::mcp::{Audit, CallRecord};
use std::{
    fmt,
    path::Path,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
};

/// Writes a line for every call to a file.
pub(super) struct Audited {
    journal: Journal,
    tell: ServeSink,
    /// That it cannot be written is told once.
    is_failing: AtomicBool,
}

impl Audited {
    pub(super) fn open(path: &Path, tell: ServeSink) -> Result<Self, FileError> {
        Ok(Self { journal: Journal::open(path)?, tell, is_failing: AtomicBool::new(false) })
    }

    fn settle(&self, written: Result<(), FileError>) -> bool {
        let is_written = written.is_ok();
        let was_failing = self.is_failing.swap(!is_written, Relaxed);
        match written {
            Err(error) if !was_failing => (self.tell)(ServeEvent::Unrecorded(error)),
            Ok(()) if was_failing => (self.tell)(ServeEvent::Recorded),
            _ => {}
        }
        is_written
    }
}

impl Audit for Audited {
    fn is_ready(&self) -> bool {
        self.settle(self.journal.flush())
    }

    fn record(&self, record: &CallRecord) {
        // texts, numbers and lists of texts can always be written
        if let Ok(line) = serde_json::to_string(record) {
            self.settle(self.journal.add(&line));
        }
    }
}

impl fmt::Debug for Audited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Audited").field("journal", &self.journal).finish_non_exhaustive()
    }
}
