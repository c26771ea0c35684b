//! What an operator sees of a running server.

mod families;
mod metrics;
mod noted;

pub use metrics::{Metrics, MetricsError};
pub(super) use noted::Matter;
