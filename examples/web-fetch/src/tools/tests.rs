//! The tool as an agent calls it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami::serde_json::json;

#[test]
fn test_fetch_called_with_a_forbidden_scheme_is_refused_before_any_request() {
    let context = kami::testing::context();

    let error = kami::testing::call("fetch", &json!({"url": "file:///etc/passwd"}), &context).unwrap_err();

    assert!(error.to_string().contains("only http and https"), "{error}");
}
