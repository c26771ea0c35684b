//! Which requests are more than others.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::{Value, json};

fn origin(text: &str) -> Origin {
    text.parse().unwrap()
}

fn beyond(new: Value, old: Value) -> Value {
    let parse = |value| serde_json::from_value::<Capabilities>(value).unwrap();
    serde_json::to_value(parse(new).beyond(&parse(old))).unwrap()
}

#[test]
fn test_origin_covers_what_it_leads_to_anyway() {
    let cases = [
        ("https://example.com", "https://example.com"),
        ("https://*", "https://example.com"),
        ("https://*", "https://*"),
        ("https://*", "https://*.example.com"),
        ("https://*.example.com", "https://*.example.com"),
        ("https://*.example.com", "https://*.api.example.com"),
        ("https://*.example.com", "https://a.b.example.com"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
    ];

    for (wide, narrow) in cases {
        assert!(origin(wide).covers(&origin(narrow)), "{wide} {narrow}");
    }
}

#[test]
fn test_origin_does_not_cover_another_place() {
    let cases = [
        ("https://example.com", "https://api.example.com"),
        ("https://example.com", "http://example.com"),
        ("https://example.com", "https://example.com:8443"),
        ("https://example.com", "https://*"),
        ("https://*.example.com", "https://example.com"),
        ("https://*.example.com", "https://evilexample.com"),
        ("https://*.api.example.com", "https://*.example.com"),
        ("https://*.example.com", "https://*.evilexample.com"),
        ("https://*.example.com", "https://*"),
    ];

    for (one, other) in cases {
        assert!(!origin(one).covers(&origin(other)), "{one} {other}");
    }
}

#[test]
fn test_origin_of_a_pattern_does_not_cover_addresses() {
    let cases = ["http://localhost", "http://127.0.0.1", "http://[::1]", "http://169.254.169.254"];

    for other in cases {
        assert!(!origin("http://*").covers(&origin(other)), "{other}");
    }
}

#[test]
fn test_beyond_the_same_is_nothing_whatever_the_reasons() {
    let asked = |reason| {
        json!({
            "net": [{"origin": "https://example.com", "reason": reason}],
            "fs": [{"guest": "/data", "access": "read-write", "reason": reason}],
            "env": [{"name": "KEY", "secret": true, "reason": reason}],
            "mcp": ["sampling"],
        })
    };

    assert_eq!(beyond(asked("one"), asked("two")), json!({}));
}

#[test]
fn test_beyond_is_each_new_request() {
    let new = json!({
        "net": [{"origin": "https://example.com", "reason": "maps"}],
        "fs": [{"guest": "/data/sub", "access": "read", "reason": "files"}],
        "env": [{"name": "KEY", "secret": false, "required": true, "reason": "log in"}],
        "mcp": ["sampling"],
    });
    let old = json!({"fs": [{"guest": "/data", "reason": "files"}], "mcp": ["elicitation"]});

    assert_eq!(beyond(new.clone(), old), new);
}

#[test]
fn test_beyond_reading_is_writing_and_not_the_reverse() {
    let folder = |access| json!({"fs": [{"guest": "/data", "access": access, "reason": "files"}]});

    assert_eq!(beyond(folder("read-write"), folder("read")), folder("read-write"));
    assert_eq!(beyond(folder("read"), folder("read-write")), json!({}));
}

#[test]
fn test_beyond_a_secret_is_the_same_variable_shown() {
    let variable = |secret| json!({"env": [{"name": "KEY", "secret": secret, "required": false, "reason": "log in"}]});

    assert_eq!(beyond(variable(false), variable(true)), variable(false));
    assert_eq!(beyond(variable(true), variable(false)), json!({}));
}
