//! What can happen next, and what cannot.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::candidate::{assert_counts, assert_refused, next, story};
use crate::story::{key, publish};
use kami_registry::log::Event;
use serde_json::{Value, json};

#[test]
fn test_version_published_once_can_never_be_again() {
    assert_refused("version-taken", |body| body["version"] = json!("1.0.0"));

    let alice = key("alice");
    let mut story = story();
    story.tell(Event::Yank { version: "1.0.0".parse().unwrap(), reason: String::new() }, &[&alice]).unwrap();
    let again = story.tell(Event::Publish(Box::new(publish("1.0.0"))), &[&alice]);

    assert_eq!(again.unwrap_err().code(), "version-taken");
}

#[test]
fn test_version_with_build_metadata_is_refused() {
    for version in ["1.0.0+1", "2.0.0+", "2.0.0+a.b", "2.0.0-rc.1+5"] {
        let code = if version.ends_with('+') { "log-line-body" } else { "version-build-metadata" };
        assert_refused(code, |body| body["version"] = json!(version));
    }
}

#[test]
fn test_version_that_differs_from_others_counts() {
    for version in ["1.0.1", "0.0.1", "1.0.0-rc.1", "18446744073709551615.0.0"] {
        let mut body = next();
        body["version"] = json!(version);

        assert_counts(&body.to_string(), &[&key("bob")]);
    }
}

#[test]
fn test_texts_and_lists_longer_than_allowed_are_refused() {
    let (long, many) = (|n: usize| json!("é".repeat(n)), |n: usize| json!(vec!["a"; n]));
    let tool = |n: usize| json!({"name": "grep", "description": "é".repeat(n)});
    let cases: [(&str, Value, Value); 8] = [
        ("/description", long(300), long(301)),
        ("/license", long(100), long(101)),
        ("/abi", long(100), long(101)),
        ("/keywords", many(16), many(17)),
        ("/keywords/0", long(32), long(33)),
        ("/tools", json!(vec![tool(0); 256]), json!(vec![tool(0); 257])),
        ("/tools/0", tool(160), tool(161)),
        ("/tools/0/name", long(64), long(65)),
    ];

    for (pointer, fits, too_long) in cases {
        let mut body = next();
        *body.pointer_mut(pointer).unwrap() = fits;
        assert_counts(&body.to_string(), &[&key("alice")]);
        assert_refused("entry-too-long", |body| *body.pointer_mut(pointer).unwrap() = too_long);
    }
}

#[test]
fn test_capabilities_that_are_no_object_are_refused() {
    for value in [json!([]), json!("all"), json!(true), json!(null), json!(1)] {
        assert_refused("entry-capabilities", |body| body["capabilities"] = value);
    }
}

#[test]
fn test_yank_of_a_version_nobody_published_is_refused() {
    for (kind, version) in [("yank", "9.0.0"), ("unyank", "1.0.0-rc.1"), ("yank", "1.0.0+1")] {
        assert_refused("version-unknown", |body| {
            body["kind"] = json!(kind);
            body["version"] = json!(version);
        });
    }
    assert_refused("entry-too-long", |body| {
        body["kind"] = json!("yank");
        body["version"] = json!("1.0.0");
        body["reason"] = json!("x".repeat(301));
    });
}

#[test]
fn test_package_cannot_be_created_twice() {
    assert_refused("package-exists", |body| {
        body["kind"] = json!("create");
        body["registry"] = json!(story().registry);
        body["owners"] = json!([key_line("mallory")]);
        body["threshold"] = json!(1);
    });
}

fn key_line(name: &str) -> String {
    crate::story::publics(&[&key(name)]).first().unwrap().to_string()
}
