//! `/metrics`, for those who may know about everything.

use super::{access::Admitted, gate::Gate, refusal::Refusal};
use crate::mcp::{Metrics, shelf::Shelf};
use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    middleware::Next,
    response::{IntoResponse, Response},
    routing::get,
};
use std::{collections::HashMap, net::SocketAddr, sync::Arc};

/// The text exposition format of Prometheus.
const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

#[derive(Clone)]
struct Measured {
    metrics: Metrics,
    gate: Arc<Gate>,
}

/// `/metrics`: what this server counts and measures.
pub(super) fn metrics(metrics: Metrics, gate: Arc<Gate>) -> Router {
    Router::new().route("/metrics", get(page)).with_state(Measured { metrics, gate })
}

async fn page(
    State(Measured { metrics, gate }): State<Measured>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    if let Err(refusal) = gate.may_measure(peer, &headers).await {
        return refusal.into_response();
    }
    metrics.set(gate.sessions.sessions.read().await.len(), waiting(&gate.shelf));
    match metrics.text() {
        Ok(text) => ([(CONTENT_TYPE, FORMAT)], text).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\nhint: {}\n", error.hint())).into_response(),
    }
}

/// The calls that wait for a slot, in all hosts the tools run in.
fn waiting(shelf: &Shelf) -> u32 {
    let Some(catalogue) = shelf.ready() else { return 0 };
    let hosts: HashMap<_, _> = catalogue.entries().iter().map(|entry| entry.served.component.waiting()).collect();
    hosts.values().sum()
}

/// Counts every response by its status.
pub(super) async fn count(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    metrics.count_response(response.status().as_u16());
    response
}

impl Gate {
    /// The numbers name every tool. So whoever asks must be on this machine where nobody is asked who they are, and
    /// otherwise somebody who may use all tools.
    async fn may_measure(&self, peer: SocketAddr, headers: &HeaderMap) -> Result<(), Refusal> {
        self.check(headers)?;
        match self.admit(headers).await? {
            Some(Admitted { principal, .. }) if principal.tools.patterns().is_some() => Err(Refusal::NotAllTools),
            None if !peer.ip().to_canonical().is_loopback() => Err(Refusal::Elsewhere),
            _ => Ok(()),
        }
    }
}
