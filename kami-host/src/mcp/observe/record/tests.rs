//! What a line of an audit looks like.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{CallRecord, cut, digest};
use crate::domain::{Denial, McpRequest};
use serde_json::json;
use std::time::{Duration, UNIX_EPOCH};

fn record() -> CallRecord {
    CallRecord {
        time: UNIX_EPOCH + Duration::from_micros(1_500_000),
        call: "0a-1".into(),
        principal: Some("ci".into()),
        component: None,
        version: None,
        digest: None,
        kind: "tool",
        name: "greet".into(),
        arguments: digest(json!({})),
        outcome: "ok",
        duration_ms: 0.25,
        denied: Vec::new(),
        protocol: None,
        transport: "stdio",
        trace: None,
        parent: None,
        tracestate: None,
    }
}

#[test]
fn test_record_written_is_one_object_with_every_key() {
    let line = serde_json::to_string(&record()).unwrap();

    let empty = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    let expected = json!({
        "time": "1970-01-01T00:00:01.500000Z", "call": "0a-1", "principal": "ci", "component": null, "version": null,
        "digest": null, "kind": "tool", "name": "greet", "arguments": empty, "outcome": "ok", "duration_ms": 0.25,
        "denied": [], "protocol": null, "transport": "stdio", "trace": null, "parent": null, "tracestate": null,
    });
    assert_eq!(line, expected.to_string());
}

#[test]
fn test_record_of_many_denials_stays_short() {
    let mut record = record();
    let net = |number| Denial::Net { origin: format!("https://{}.{number}", "ü".repeat(500)), why: "no".into() };
    let denials: Vec<Denial> = (0..100).map(net).chain([Denial::Mcp { request: McpRequest::Roots }]).collect();

    record.deny(&denials);

    assert_eq!(record.denied.len(), 8);
    assert!(serde_json::to_string(&record).unwrap().len() < 4096);
}

#[test]
fn test_cut_between_bytes_of_a_character_leaves_whole_ones() {
    for (text, expected) in [
        ("kurz".to_owned(), "kurz".to_owned()),
        ("a".repeat(256), "a".repeat(256)),
        ("a".repeat(257), format!("{}…", "a".repeat(256))),
        (format!("a{}", "ü".repeat(200)), format!("a{}…", "ü".repeat(127))),
    ] {
        assert_eq!(cut(&text), expected);
    }
}

#[test]
fn test_digest_of_keys_in_another_order_is_the_same() {
    let one = digest(json!({"b": [{"y": 1, "x": 2}], "a": "ü"}));

    assert_eq!(one, digest(json!({"a": "ü", "b": [{"x": 2, "y": 1}]})));
    assert_ne!(one, digest(json!({"a": "ü", "b": [{"x": 2, "y": 3}]})));
}
