//! An audit without a file.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_host::mcp::{Audit, CallRecord, ServeOptions};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// An audit that is kept in memory.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    records: Mutex<Vec<CallRecord>>,
    pub(super) is_full: AtomicBool,
}

impl Audit for Kept {
    fn is_ready(&self) -> bool {
        !self.is_full.load(Relaxed)
    }

    fn record(&self, record: &CallRecord) {
        self.records.lock().unwrap().push(record.clone());
    }
}

impl Kept {
    pub(crate) fn options(self: &Arc<Self>) -> ServeOptions {
        ServeOptions { audit: Some(self.clone()), ..ServeOptions::default() }
    }

    /// What is kept, once it is that much.
    pub(crate) async fn records(&self, count: usize) -> Vec<CallRecord> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while self.records.lock().unwrap().len() < count && Instant::now() < deadline {
            sleep(Duration::from_millis(10)).await;
        }
        let records = self.records.lock().unwrap().clone();
        assert_eq!(records.len(), count, "{records:?}");
        records
    }
}
