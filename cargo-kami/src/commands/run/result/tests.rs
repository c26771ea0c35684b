//! Every kind of content in MCP's form.

use super::*;
use insta::assert_snapshot;

#[test]
fn test_complete_result_has_every_kind_of_content() {
    let output = Output {
        content: vec![
            Content::Text("hi".into()),
            Content::Image(Blob { data: b"GIF".to_vec(), mime_type: "image/gif".into() }),
            Content::ResourceLink(ResourceLink { uri: "a:b".into(), name: "b".into(), ..ResourceLink::default() }),
            Content::EmbeddedResource(ResourceContents::Text { uri: "n:1".into(), mime_type: None, text: "t".into() }),
        ],
        structured: Some(json!({"n": 1})),
        meta: None,
    };

    assert_snapshot!(complete(&output), @r#"{"content":[{"type":"text","text":"hi"},{"type":"image","data":"R0lG","mimeType":"image/gif"},{"type":"resource_link","uri":"a:b","name":"b"},{"type":"resource","resource":{"uri":"n:1","text":"t"}}],"structuredContent":{"n":1},"isError":false}"#);
}

#[test]
fn test_failed_result_is_an_error_with_the_text() {
    let error = CallError::Failed { message: "no such city".into() };

    assert_snapshot!(failed(&error), @r#"{"content":[{"type":"text","text":"no such city"}],"isError":true}"#);
}
