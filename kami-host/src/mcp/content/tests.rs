//! The wire shape of each kind of content.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::block;
use crate::domain::{Blob, Content, ResourceContents, ResourceLink};
use serde_json::{Value, json};

fn check(content: Content, expected: Value) {
    assert_eq!(serde_json::to_value(block(content)).unwrap(), expected);
}

#[test]
fn test_block_text_is_passed_as_it_is() {
    check(Content::Text("hé\n".into()), json!({"type": "text", "text": "hé\n"}));
}

#[test]
fn test_block_blobs_are_encoded_in_base64() {
    let blob = Blob { data: vec![0xff, 0, 1], mime_type: "a/b".into() };

    check(Content::Image(blob.clone()), json!({"type": "image", "data": "/wAB", "mimeType": "a/b"}));
    check(Content::Audio(blob), json!({"type": "audio", "data": "/wAB", "mimeType": "a/b"}));
}

#[test]
fn test_block_resource_link_keeps_every_field() {
    let link = ResourceLink {
        uri: "file:///a".into(),
        name: "a".into(),
        title: Some("A".into()),
        description: Some("the a".into()),
        mime_type: Some("text/plain".into()),
        size: Some(3),
    };

    check(
        Content::ResourceLink(link),
        json!({
            "type": "resource_link", "uri": "file:///a", "name": "a", "title": "A",
            "description": "the a", "mimeType": "text/plain", "size": 3,
        }),
    );
}

#[test]
fn test_block_embedded_resources_carry_text_or_base64() {
    let text = ResourceContents::Text { uri: "x://1".into(), mime_type: Some("text/plain".into()), text: "t".into() };
    let blob = ResourceContents::Blob { uri: "x://2".into(), mime_type: None, data: vec![0xff] };

    check(
        Content::EmbeddedResource(text),
        json!({"type": "resource", "resource": {"uri": "x://1", "mimeType": "text/plain", "text": "t"}}),
    );
    check(Content::EmbeddedResource(blob), json!({"type": "resource", "resource": {"uri": "x://2", "blob": "/w=="}}));
}
