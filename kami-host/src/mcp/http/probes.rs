//! What whoever looks after servers asks them.

use crate::mcp::shelf::Shelf;
use axum::{Router, extract::State, http::StatusCode, routing::get};
use tokio_util::sync::CancellationToken;

#[derive(Clone)]
struct Probed {
    shelf: Shelf,
    stop: CancellationToken,
}

/// `/health`: there is a server. `/ready`: it knows its tools, and is not going away.
pub(super) fn probes(shelf: Shelf, stop: CancellationToken) -> Router {
    let health = get(async || "ok\n");
    Router::new().route("/health", health).route("/ready", get(ready)).with_state(Probed { shelf, stop })
}

async fn ready(State(Probed { shelf, stop }): State<Probed>) -> (StatusCode, &'static str) {
    match (stop.is_cancelled(), shelf.ready()) {
        (true, _) => (StatusCode::SERVICE_UNAVAILABLE, "going away\n"),
        (false, None) => (StatusCode::SERVICE_UNAVAILABLE, "the tools are not known yet\n"),
        (false, Some(_)) => (StatusCode::OK, "ready\n"),
    }
}
