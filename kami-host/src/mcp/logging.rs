//! Log levels in the protocol's words, and in those of the host's own log.
#![expect(deprecated, reason = "the protocol retires logging in 2027; until then clients ask for it")]

use crate::domain::Level;
use rmcp::model::LoggingLevel;

/// The level in the protocol's words.
pub(super) const fn protocol(level: Level) -> LoggingLevel {
    match level {
        Level::Debug => LoggingLevel::Debug,
        Level::Info => LoggingLevel::Info,
        Level::Notice => LoggingLevel::Notice,
        Level::Warning => LoggingLevel::Warning,
        Level::Error => LoggingLevel::Error,
        Level::Critical => LoggingLevel::Critical,
        Level::Alert => LoggingLevel::Alert,
        Level::Emergency => LoggingLevel::Emergency,
    }
}

/// The level in the domain's words.
pub(super) const fn domain(level: LoggingLevel) -> Level {
    match level {
        LoggingLevel::Debug => Level::Debug,
        LoggingLevel::Info => Level::Info,
        LoggingLevel::Notice => Level::Notice,
        LoggingLevel::Warning => Level::Warning,
        LoggingLevel::Error => Level::Error,
        LoggingLevel::Critical => Level::Critical,
        LoggingLevel::Alert => Level::Alert,
        LoggingLevel::Emergency => Level::Emergency,
    }
}

/// Where components' own words stand in the host's log.
pub(super) const GUEST: &str = "kami_host::guest";

/// Writes a component's message to the host's own log.
pub(super) fn trace(component: &str, level: Level, message: &str) {
    match level {
        Level::Debug => tracing::debug!(target: GUEST, component, "{message}"),
        Level::Info | Level::Notice => tracing::info!(target: GUEST, component, "{message}"),
        Level::Warning => tracing::warn!(target: GUEST, component, "{message}"),
        _ => tracing::error!(target: GUEST, component, "{message}"),
    }
}
