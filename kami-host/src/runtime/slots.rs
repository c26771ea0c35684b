//! Who may run now: a fixed number of slots, and a bounded queue before them, served in order.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::sync::{Semaphore, SemaphorePermit, TryAcquireError};

pub(crate) struct Slots {
    free: Semaphore,
    waiting: AtomicU32,
    queue: u32,
}

/// The queue is full.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Full;

/// A place in the queue, given up when dropped.
struct Place<'a>(&'a AtomicU32);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

impl Slots {
    pub(crate) fn new(slots: u32, queue: u32) -> Self {
        Self { free: Semaphore::new(slots.max(1) as usize), waiting: AtomicU32::new(0), queue }
    }

    /// Waits for a slot.
    pub(crate) async fn take(&self) -> Result<SemaphorePermit<'_>, Full> {
        match self.free.try_acquire() {
            Ok(permit) => return Ok(permit),
            Err(TryAcquireError::Closed) => return Err(Full),
            Err(TryAcquireError::NoPermits) => {}
        }
        let before = self.waiting.fetch_add(1, Relaxed);
        let _place = Place(&self.waiting);
        if before >= self.queue {
            return Err(Full);
        }
        self.free.acquire().await.map_err(|_| Full)
    }

    /// How many wait.
    pub(crate) fn waiting(&self) -> u32 {
        self.waiting.load(Relaxed)
    }
}

#[cfg(test)]
mod tests;
