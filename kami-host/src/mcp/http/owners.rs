//! Whose sessions are open: nobody else may use them.

use crate::domain::Principal;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// The session a request belongs to.
pub(super) const SESSION: HeaderName = HeaderName::from_static("mcp-session-id");

/// Who has opened which session, where clients say who they are.
#[derive(Default)]
pub(super) struct Owners(Mutex<HashMap<HeaderValue, Arc<Principal>>>);

impl Owners {
    /// Whether the session these headers name, if any, is theirs. One that nobody has opened is nobody's.
    pub(super) fn allow(&self, headers: &HeaderMap, who: &Principal) -> bool {
        let owners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |owner: &Principal| (&owner.name, &owner.issuer) == (&who.name, &who.issuer);
        headers.get_all(SESSION).iter().all(|session| owners.get(session).is_some_and(|owner| same(owner)))
    }

    /// Notes whose session an answer opens. Those that have ended are forgotten.
    pub(super) async fn note(&self, answer: &HeaderMap, who: Arc<Principal>, open: &LocalSessionManager) {
        let Some(session) = answer.get(SESSION) else { return };
        let open = open.sessions.read().await;
        let mut owners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        owners.retain(|session, _| session.to_str().is_ok_and(|id| open.contains_key(id)));
        owners.insert(session.clone(), who);
    }
}
