//! Where calls are written down.

use super::CallRecord;
use std::fmt;

/// Somewhere every call is written down.
///
/// # Examples
/// ```
/// use kami_host::mcp::{Audit, CallRecord};
/// #[derive(Debug, Default)]
/// struct Kept(std::sync::Mutex<Vec<CallRecord>>);
/// impl Audit for Kept {
///     fn is_ready(&self) -> bool {
///         true
///     }
///
///     fn record(&self, record: &CallRecord) {
///         self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(record.clone());
///     }
/// }
/// assert!(Kept::default().is_ready());
/// ```
pub trait Audit: fmt::Debug + Send + Sync {
    /// Whether anything can be written down now. Where not, calls are refused before a component runs.
    ///
    /// # Examples
    /// See [`Audit`].
    fn is_ready(&self) -> bool;

    /// Writes down a call that is over, or keeps it until that is possible: it has happened.
    ///
    /// # Examples
    /// See [`Audit`].
    fn record(&self, record: &CallRecord);
}
