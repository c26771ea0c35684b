//! What clients read about this server before they ask for a token, as RFC 9728 has it.

use super::access::{OAuth, WELL_KNOWN};
use axum::{
    Router,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    routing::get,
};
use serde_json::json;

/// The document under both of its names: that of the whole host, and that of the protocol's address on it.
pub(super) fn metadata(oauth: Option<&OAuth>) -> Router {
    let Some(oauth) = oauth else { return Router::new() };
    let scopes: Vec<&str> = oauth.all_scopes().collect();
    let mut document = json!({
        "resource": oauth.resource,
        "authorization_servers": [oauth.issuer],
        "bearer_methods_supported": ["header"],
    });
    if let (Some(document), false) = (document.as_object_mut(), scopes.is_empty()) {
        document.insert("scopes_supported".to_owned(), scopes.into());
    }
    let text = document.to_string();
    let read = get(async move || ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "max-age=3600")], text.clone()));
    Router::new().route(WELL_KNOWN, read.clone()).route(&format!("{WELL_KNOWN}/mcp"), read)
}
