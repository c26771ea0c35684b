//! What the log says of a call that is over. Its span says which one it was.

use super::{Matter, Sight, record::milliseconds};
use crate::{
    Outcome,
    mcp::{Served, asking::AskError, chain::chain, logging::GUEST, server::Server},
};
use std::time::Duration;

/// What the client is not told: causes, and what the component printed.
pub(in crate::mcp) fn tell<A>(served: &Served, outcome: &Outcome<A>, took: Duration) {
    let (ending, duration_ms) = (outcome.ending(), milliseconds(took));
    match &outcome.reply {
        Ok(_) => tracing::info!(outcome = ending, duration_ms, "a call has ended"),
        Err(error) => tracing::info!(outcome = ending, duration_ms, "{}", chain(error)),
    }
    for (stream, captured) in [("stdout", &outcome.stdout), ("stderr", &outcome.stderr)] {
        if !captured.bytes.is_empty() {
            let (component, dropped) = (&served.name, captured.dropped);
            tracing::debug!(target: GUEST, component, stream, dropped, "{}", captured.text());
        }
    }
}

/// Why a call cannot go on that asks its client something; no component runs then.
pub(in crate::mcp) fn tell_unanswered(
    error: &AskError,
    (server, sight): (&Server, Option<&Sight<'_>>),
    matter: Matter<'_>,
) {
    server.house.metrics.count_denials(matter, error.denials());
    if let Some(account) = sight.and_then(|sight| sight.account.as_ref()) {
        account.entered().close(error.code(), Duration::ZERO, error.denials());
    }
    let tell = || tracing::info!(outcome = error.code(), "{}", chain(error));
    sight.map_or_else(tell, |sight| sight.span.in_scope(tell));
}
