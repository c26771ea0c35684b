//! What an operator sees of a running server.

mod account;
mod audit;
mod families;
mod metrics;
mod missing;
mod noted;
mod record;
mod sender;
mod sight;
mod told;

pub(super) use account::Account;
pub use audit::Audit;
pub use metrics::{Metrics, MetricsError};
pub(super) use missing::Missing;
pub(super) use noted::Matter;
pub use record::CallRecord;
pub(super) use sender::Sender;
pub(super) use sight::Sight;
pub(super) use told::{tell, tell_unanswered};
