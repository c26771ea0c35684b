//! What reaches stdout.

use super::*;
use serde_json::{Value, json};

fn printed(content: &[Content], structured: Option<Value>) -> String {
    let (shell, stdout, _) = Shell::buffered(crate::output::Settings::default());
    print(&Output { content: content.to_vec(), structured, meta: None }, &shell);
    stdout.text()
}

fn image() -> Content {
    Content::Image(Blob { data: b"GIF89a".to_vec(), mime_type: "image/gif".into() })
}

#[test]
fn test_print_texts_end_with_one_line_break_each() {
    let texts = [Content::Text("a\n".into()), Content::Text("b".into())];

    assert_eq!(printed(&texts, None), "a\nb\n");
}

#[test]
fn test_print_text_that_repeats_the_data_is_indented() {
    let text = Content::Text(r#"{"n":1}"#.into());

    assert_eq!(printed(&[text], Some(json!({"n": 1}))), "{\n  \"n\": 1\n}\n");
}

#[test]
fn test_print_single_picture_into_a_pipe_is_raw() {
    assert_eq!(printed(&[image()], None), "GIF89a");
    assert_eq!(printed(&[Content::Text("see".into()), image()], None), "see\n[image/gif, 6 bytes]\n");
}
