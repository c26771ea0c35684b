//! What the SDK does for every request that was let in.

use crate::mcp::{ServeOptions, server::Server, shelf::Shelf};
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
    let (options, cut, seal) = (options.clone(), config.cancellation_token.clone(), Arc::default());
    let server = move || Ok(Server::new(shelf.clone(), &options, cut.child_token(), Arc::clone(&seal)));
    StreamableHttpService::new(server, sessions, config)
}
