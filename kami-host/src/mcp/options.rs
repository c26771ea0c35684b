//! How a server presents itself.

use super::{Audit, Metrics, Replacements};
use rmcp::model::{Implementation, ServerCapabilities, ServerConfig, ToolsCapability};
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// How a server presents itself, and how it is stopped.
///
/// # Examples
/// ```
/// let options = kami_host::mcp::ServeOptions { name: "weather".into(), ..Default::default() };
/// assert!(!options.stop.is_cancelled());
/// ```
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// The server's name, as clients show it.
    pub name: String,
    /// The server's version.
    pub version: String,
    /// What a model should know about the tools together.
    pub instructions: Option<String>,
    /// Catalogues that take the place of the first one. Clients may ask to be told of them.
    pub replacements: Option<Replacements>,
    /// After how long without progress a client that wants some is told that its call still runs.
    pub heartbeat: Duration,
    /// For how long a client that gets questions for an answer may take to repeat its request with theirs.
    pub patience: Duration,
    /// What is counted and measured. Over HTTP it is at `/metrics`.
    pub metrics: Metrics,
    /// Where every call is written down; nowhere if `None`.
    pub audit: Option<Arc<dyn Audit>>,
    /// Cancelled to make the server finish what it does, for 5 s at most, and end.
    pub stop: CancellationToken,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            instructions: None,
            replacements: None,
            heartbeat: Duration::from_secs(5),
            patience: Duration::from_secs(15 * 60),
            metrics: Metrics::default(),
            audit: None,
            stop: CancellationToken::new(),
        }
    }
}

impl ServeOptions {
    pub(super) fn config(&self) -> ServerConfig {
        let mut capabilities = ServerCapabilities::default();
        let mut tools = ToolsCapability::default();
        tools.list_changed = self.replacements.is_some().then_some(true);
        capabilities.tools = Some(tools);
        capabilities.logging = Some(serde_json::Map::new());
        let mut config = ServerConfig::new(capabilities);
        config.server_info = Implementation::new(&self.name, &self.version);
        config.instructions.clone_from(&self.instructions);
        config
    }
}
