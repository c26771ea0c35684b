//! What is the same for all clients of the process.

use crate::mcp::{Audit, Metrics, ServeOptions, asking::Seal, tasks::Tasks};
use rmcp::model::ServerConfig;
use serde_json::Value;
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// What is the same for all clients of the process.
pub(in crate::mcp) struct House {
    pub(super) config: ServerConfig,
    /// Who answers, as the results of the newer era say it.
    pub(super) name: Option<Value>,
    pub(in crate::mcp) metrics: Metrics,
    audit: Option<Arc<dyn Audit>>,
    pub(in crate::mcp) heartbeat: Duration,
    pub(in crate::mcp) patience: Duration,
    /// A request may be repeated on another connection.
    pub(in crate::mcp) seal: Seal,
    /// A task may be asked for on another connection.
    pub(in crate::mcp) tasks: Tasks,
    /// Nothing is begun any more.
    pub(in crate::mcp) stop: CancellationToken,
}

impl House {
    pub(in crate::mcp) fn new(options: &ServeOptions) -> Arc<Self> {
        let config = options.config();
        let name = serde_json::to_value(&config.server_info).ok();
        let (tasks, stop) = (Tasks::default(), options.stop.clone());
        let (metrics, audit, heartbeat) = (options.metrics.clone(), options.audit.clone(), options.heartbeat);
        let (patience, seal) = (options.patience, Seal::default());
        Arc::new(Self { config, name, metrics, audit, heartbeat, patience, seal, tasks, stop })
    }

    /// Where calls are written down.
    pub(in crate::mcp) fn audit(&self) -> Option<&dyn Audit> {
        self.audit.as_deref()
    }
}
