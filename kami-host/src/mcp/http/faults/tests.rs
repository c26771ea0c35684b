//! Bodies that are no messages.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use axum::body::to_bytes;

async fn code(body: &str) -> Option<i64> {
    let response = fault(body.as_bytes())?;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let bytes = to_bytes(response.into_body(), 10_000).await.unwrap();
    serde_json::from_slice::<Value>(&bytes).unwrap().pointer("/error/code")?.as_i64()
}

#[tokio::test]
async fn test_fault_of_each_kind_has_the_code_of_the_protocol() {
    for (body, expected) in [
        ("{", -32700),
        ("\u{fffd}", -32700),
        ("[]", -32600),
        (r#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, -32600),
        (r#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
        (r#"{"id":1,"method":"ping"}"#, -32600),
        ("7", -32600),
    ] {
        assert_eq!(code(body).await, Some(expected), "{body}");
    }
}

#[tokio::test]
async fn test_fault_of_a_message_is_none() {
    assert_eq!(code(r#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#).await, None);
}
