//! What the SDK does for every request that was let in.

use crate::mcp::{
    ServeOptions,
    server::{House, Server},
    shelf::Shelf,
};
use rmcp::transport::streamable_http_server::{
    StreamableHttpServerConfig, StreamableHttpService, session::local::LocalSessionManager,
};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Hosts and origins are checked at the gate, which tells how to allow them.
pub(super) fn config(cut: CancellationToken) -> StreamableHttpServerConfig {
    StreamableHttpServerConfig::default()
        .disable_allowed_hosts()
        .disable_allowed_origins()
        .with_json_response(true)
        .with_cancellation_token(cut)
}

/// What is behind the gate.
pub(super) fn service(
    options: &ServeOptions,
    shelf: Shelf,
    sessions: Arc<LocalSessionManager>,
    config: StreamableHttpServerConfig,
) -> StreamableHttpService<Server, LocalSessionManager> {
    let (house, cut) = (House::new(options), config.cancellation_token.clone());
    let server = move || Ok(Server::new(shelf.clone(), Arc::clone(&house), cut.child_token()));
    StreamableHttpService::new(server, sessions, config)
}
