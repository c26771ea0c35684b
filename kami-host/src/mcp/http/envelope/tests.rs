//! Messages of all kinds.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_envelope_only_initialize_opens_a_session() {
    for (body, opens) in [
        (&br#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#[..], true),
        (br#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, false),
        (br#"{"jsonrpc":"2.0","id":1,"result":{}}"#, false),
    ] {
        assert_eq!(Envelope::open(body).unwrap().opens_session(), opens);
    }
    assert!(Envelope::open(b"initialize").is_none());
}

#[test]
fn test_envelope_only_calls_name_a_tool() {
    for (body, tool) in [
        (&br#"{"method":"tools/call","params":{"name":"greet","arguments":{"name":"x"}}}"#[..], Some("greet")),
        (br#"{"method":"tools/call","params":{}}"#, None),
        (br#"{"method":"tools/call"}"#, None),
        (br#"{"method":"prompts/get","params":{"name":"greet"}}"#, None),
    ] {
        assert_eq!(Envelope::open(body).unwrap().called(), tool);
    }
    assert!(Envelope::open(br#"{"method":"tools/call","params":{"name":7}}"#).is_none(), "that is no call");
}

#[test]
fn test_envelope_only_what_runs_components_costs_a_call() {
    for (method, cost) in [
        ("tools/call", Cost::Call),
        ("tools\\/call", Cost::Call),
        ("resources/read", Cost::Call),
        ("prompts/get", Cost::Call),
        ("completion/complete", Cost::Call),
        ("prompts/list", Cost::Message),
        ("ping", Cost::Message),
    ] {
        let body = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}"}}"#);

        assert_eq!(Envelope::open(body.as_bytes()).unwrap().cost(), cost, "{method}");
    }
}
