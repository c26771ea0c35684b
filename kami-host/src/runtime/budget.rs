//! One budget of memory for everything an instance holds: all memories and all tables together.

use crate::domain::ByteSize;
use wasmtime::ResourceLimiter;

/// What a table element takes, in bytes.
const ELEMENT: usize = size_of::<usize>();

/// The instance wanted more than its budget. Ends the call.
#[derive(Debug, thiserror::Error)]
#[error("the memory budget is used up")]
pub(crate) struct OverBudget;

/// Counts what an instance holds.
pub(crate) struct Budget {
    limit: usize,
    held: usize,
    peak: usize,
}

impl Budget {
    pub(crate) fn new(limit: ByteSize) -> Self {
        Self { limit: usize::try_from(limit.bytes()).unwrap_or(usize::MAX), held: 0, peak: 0 }
    }

    /// The most that was held at once, in bytes.
    pub(crate) fn peak(&self) -> u64 {
        self.peak as u64
    }

    fn grow(&mut self, current: usize, desired: usize) -> wasmtime::Result<bool> {
        let held = self.held.saturating_sub(current).saturating_add(desired);
        if held > self.limit {
            return Err(OverBudget.into());
        }
        self.held = held;
        self.peak = self.peak.max(held);
        Ok(true)
    }
}

impl ResourceLimiter for Budget {
    fn memory_growing(&mut self, current: usize, desired: usize, _maximum: Option<usize>) -> wasmtime::Result<bool> {
        self.grow(current, desired)
    }

    fn table_growing(&mut self, current: usize, desired: usize, _maximum: Option<usize>) -> wasmtime::Result<bool> {
        self.grow(current.saturating_mul(ELEMENT), desired.saturating_mul(ELEMENT))
    }
}

#[cfg(test)]
mod tests;
