//! Lines that somebody without an owner's key has written and signed.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::{
    edit::{Edit, Kind},
    lines::{on_line, put_in},
};
use crate::story::{Story, fingerprint, key, line, publics, publish, sign};
use base64::{Engine, engine::general_purpose::STANDARD};
use kami_registry::{
    key::Namespace,
    log::{Event, RawJson},
};
use serde_json::{Value, json};

pub(super) static KINDS: [Kind; 8] = [
    ("change a field", |text, edit| on_line(text, edit, |line| change(line, edit).unwrap_or_else(|| line.to_owned()))),
    ("append a version", |text, edit| append(text, edit, |_| Event::Publish(Box::new(publish("6.6.6"))))),
    ("append wide capabilities", |text, edit| append(text, edit, |_| wide())),
    ("append owners", |text, edit| append(text, edit, |_| owners())),
    ("append a revocation", |text, edit| append(text, edit, |_| revocation())),
    ("append a yank", |text, edit| append(text, edit, |_| yank())),
    ("create anew", |text, edit| put_in(text, edit, |_| created())),
    ("newer format", newer),
];

/// Changes one field of a line, and signs it in one of several ways.
fn change(text: &str, edit: &Edit) -> Option<String> {
    let envelope: Value = serde_json::from_str(text).ok()?;
    let mut body = envelope["body"].clone();
    let fields = body.as_object().map(serde_json::Map::len).filter(|fields| *fields > 0)?;
    let field = body.as_object_mut()?.values_mut().nth(edit.from.index(fields))?;
    *field = match field {
        Value::Number(number) => json!(number.as_u64()?.wrapping_add(u64::from(edit.number))),
        Value::String(text) => json!(format!("{text}{}", edit.number)),
        Value::Array(list) => json!(list.get(1..)?),
        _ => json!({}),
    };
    Some(signed(&body.to_string(), edit, &envelope["sigs"]))
}

/// A line signed by Mallory; signed by Mallory in the name of an owner; or with signatures of what it said before.
fn signed(body: &str, edit: &Edit, before: &Value) -> String {
    let mallory = key("mallory");
    match edit.number % 3 {
        0 => line(body, &[&mallory]),
        1 => format!("{{\"body\":{body},\"sigs\":[\"{}\"]}}", in_the_name_of(&["alice", "bob", "carol"], body, edit)),
        _ => format!("{{\"body\":{body},\"sigs\":{before}}}"),
    }
}

/// Mallory's signature, with the key in it replaced by an owner's.
fn in_the_name_of(owners: &[&str], body: &str, edit: &Edit) -> String {
    let [mallory, owner] =
        ["mallory", *edit.from.get(owners)].map(|name| sign(&key(name), Namespace::Log, body.as_bytes()));
    let [mut forged, owner] = [mallory, owner].map(|signature| STANDARD.decode(signature).unwrap());
    // the preamble, the version, and the key: its length, its kind and its 32 bytes
    forged[..65].copy_from_slice(&owner[..65]);
    STANDARD.encode(forged)
}

/// Puts in a line that would follow the one before it, if the right people had signed it.
fn append(text: &mut Vec<u8>, edit: &Edit, event: impl FnOnce(&Story) -> Event) {
    let mut story = Story::new("fs-grep");
    story.text = String::from_utf8_lossy(text).into_owned();
    if let Some(body) = story.try_body(event(&story)) {
        text.extend_from_slice(format!("{}\n", signed(&body.to_string(), edit, &json!([]))).as_bytes());
    }
}

fn wide() -> Event {
    let capabilities: RawJson = r#"{"net":[{"origin":"*"}],"fs":[{"guest":"/","access":"write"}]}"#.parse().unwrap();
    Event::Publish(Box::new(kami_registry::log::Publish { capabilities, ..publish("2.0.1") }))
}

fn owners() -> Event {
    Event::Owners { owners: publics(&[&key("mallory")]), threshold: 1 }
}

fn revocation() -> Event {
    Event::Revoke { key: fingerprint(&key("alice")), from_seq: 0, reason: "mine now".to_owned() }
}

fn yank() -> Event {
    Event::Yank { version: "2.0.0".parse().unwrap(), reason: "mine now".to_owned() }
}

fn created() -> String {
    Story::created(&[&key("mallory")], 1).text
}

fn newer(text: &mut Vec<u8>, edit: &Edit) {
    let mut story = Story::new("fs-grep");
    story.text = String::from_utf8_lossy(text).into_owned();
    if let Some(mut body) = story.try_body(yank()) {
        body["v"] = json!(edit.number);
        body["kind"] = json!("takedown");
        text.extend_from_slice(format!("{}\n", signed(&body.to_string(), edit, &json!([]))).as_bytes());
    }
}
