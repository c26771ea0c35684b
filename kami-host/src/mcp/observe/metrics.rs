//! The numbers of a server, in the text format of Prometheus.

use super::families::Families;
use prometheus::TextEncoder;
use std::{
    fmt,
    sync::{Arc, LazyLock},
};

/// What a server counts and measures. Clones share their numbers.
///
/// # Examples
/// ```
/// let metrics = kami_host::mcp::Metrics::default();
/// assert!(metrics.text()?.contains("\nkami_calls_in_flight 0\n"));
/// # Ok::<(), kami_host::mcp::MetricsError>(())
/// ```
#[derive(Clone)]
pub struct Metrics(Arc<LazyLock<Result<Families, prometheus::Error>>>);

/// Numbers that cannot be told.
///
/// # Examples
/// ```
/// fn code(error: &kami_host::mcp::MetricsError) -> &'static str {
///     error.code()
/// }
/// ```
#[derive(Debug, thiserror::Error)]
#[error("the metrics cannot be told: {reason}")]
pub struct MetricsError {
    reason: String,
}

impl MetricsError {
    /// A stable name for it.
    ///
    /// # Examples
    /// See [`MetricsError`].
    pub const fn code(&self) -> &'static str {
        "metrics"
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let advice: fn(&kami_host::mcp::MetricsError) -> &'static str = kami_host::mcp::MetricsError::hint;
    /// ```
    pub const fn hint(&self) -> &'static str {
        "this is a bug in cargo-kami, please report it"
    }
}

impl Metrics {
    /// All numbers, in the text exposition format 0.0.4.
    ///
    /// # Errors
    /// Only if two of them had the same name.
    ///
    /// # Examples
    /// See [`Metrics`].
    pub fn text(&self) -> Result<String, MetricsError> {
        let unable = |error: &prometheus::Error| MetricsError { reason: error.to_string() };
        let families = self.0.as_ref().as_ref().map_err(unable)?;
        TextEncoder::new().encode_to_string(&families.registry.gather()).map_err(|error| unable(&error))
    }

    /// Where to count; [`Metrics::text`] says why there is nothing.
    pub(super) fn families(&self) -> Option<&Families> {
        self.0.as_ref().as_ref().ok()
    }

    /// Counts a response over HTTP.
    pub(in crate::mcp) fn count_response(&self, status: u16) {
        let responses = self.families().map(|families| &families.responses);
        if let Some(Ok(counter)) = responses.map(|all| all.get_metric_with_label_values(&[&*status.to_string()])) {
            counter.inc();
        }
    }

    /// Notes what is only worth knowing when somebody asks.
    pub(in crate::mcp) fn set(&self, sessions: usize, queued: u32) {
        if let Some(families) = self.families() {
            families.sessions.set(i64::try_from(sessions).unwrap_or(i64::MAX));
            families.queued.set(queued.into());
        }
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self(Arc::new(LazyLock::new(|| Families::new()?.with_build())))
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics")
    }
}
