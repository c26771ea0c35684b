//! Every kind of answer.

use kami::content::{Audio, Content, EmbeddedResource, Image};

/// The smallest PNG there is: one transparent pixel.
pub(crate) const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x0bIDATx\xdac`\0\x02\0\0\x05\0\x01\xe9\xfa\xdc\xd8\0\0\0\0IEND\xaeB`\x82";

/// A WAVE file without a sample.
const SILENCE: &[u8] = b"RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0";

/// Answers with a text.
#[kami::tool(read_only)]
fn test_simple_text() -> &'static str {
    "This is a simple text response for testing."
}

/// Answers with a picture.
#[kami::tool(read_only)]
fn test_image_content() -> Image {
    Image::new(PIXEL, "image/png")
}

/// Answers with sound.
#[kami::tool(read_only)]
fn test_audio_content() -> Audio {
    Audio::new(SILENCE, "audio/wav")
}

/// Answers with a document.
#[kami::tool(read_only)]
fn test_embedded_resource() -> EmbeddedResource {
    EmbeddedResource::text("test://embedded-resource", "This is an embedded resource content.").mime_type("text/plain")
}

/// Answers with a text, a picture and a document.
#[kami::tool(read_only)]
fn test_multiple_content_types() -> Vec<Content> {
    let document = EmbeddedResource::text("test://mixed-content-resource", r#"{"test":"data","value":123}"#);
    vec![
        "Multiple content types test:".into(),
        test_image_content().into(),
        document.mime_type("application/json").into(),
    ]
}

/// Fails.
#[kami::tool(read_only)]
fn test_error_handling() -> Result<(), &'static str> {
    Err("This tool intentionally returns an error for testing")
}
