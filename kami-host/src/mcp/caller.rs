//! Who sends a request, where clients had to say so.

use crate::domain::Principal;
use axum::http::request::Parts;
use rmcp::{RoleServer, service::RequestContext};
use std::sync::Arc;

/// Whoever sends this request. Without access control it is nobody in particular.
pub(super) fn caller(context: &RequestContext<RoleServer>) -> Option<Arc<Principal>> {
    context.extensions.get::<Parts>()?.extensions.get().cloned()
}
