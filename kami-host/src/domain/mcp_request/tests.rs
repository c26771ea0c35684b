//! Tests of the names of requests.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::McpRequest;

#[test]
fn test_mcp_request_shown_and_read_is_the_same() {
    for request in [McpRequest::Elicitation, McpRequest::Sampling, McpRequest::Roots] {
        let read: McpRequest = request.to_string().parse().unwrap();

        assert_eq!(read, request);
    }
}
