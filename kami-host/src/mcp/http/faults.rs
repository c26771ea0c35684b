//! What the SDK answers in another way than the protocol asks.

use axum::{
    body::Body,
    http::{Method, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use rmcp::model::ErrorCode;
use serde_json::{Value, json};

/// The response as the protocol wants it.
pub(super) fn amend(method: &Method, body: &[u8], mut response: Response) -> Response {
    match (method, response.status()) {
        // some clients take an accepted end of a session for one that failed
        (&Method::DELETE, StatusCode::ACCEPTED) => *response.status_mut() = StatusCode::NO_CONTENT,
        (&Method::POST, StatusCode::UNSUPPORTED_MEDIA_TYPE) => {
            if let Some(fault) = fault(body) {
                return fault;
            }
        }
        _ => {}
    }
    response
}

/// What is wrong with a body that is no message; nothing where only its type is wrong.
fn fault(body: &[u8]) -> Option<Response> {
    let (code, message) = match serde_json::from_slice::<Value>(body) {
        Err(error) => (ErrorCode::PARSE_ERROR, format!("this is no JSON: {error}")),
        Ok(Value::Array(_)) => (ErrorCode::INVALID_REQUEST, "batches are not part of the protocol any more".to_owned()),
        Ok(value) if value.get("id").is_some_and(Value::is_null) => {
            (ErrorCode::INVALID_REQUEST, "`id` must not be null".to_owned())
        }
        Ok(value) if value.get("jsonrpc").and_then(Value::as_str) == Some("2.0") => return None,
        Ok(_) => (ErrorCode::INVALID_REQUEST, "this is no JSON-RPC 2.0 message".to_owned()),
    };
    let text = json!({"jsonrpc": "2.0", "id": null, "error": {"code": code.0, "message": message}}).to_string();
    Some((StatusCode::BAD_REQUEST, [(CONTENT_TYPE, "application/json")], Body::from(text)).into_response())
}

#[cfg(test)]
mod tests;
