//! Every kind of answer.

use std::collections::BTreeMap;

use kami::content::{Audio, Content, EmbeddedResource, Image, ResourceLink};
use kami::serde_json::json;

/// The smallest GIF there is.
const PIXEL: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0;";

/// One measurement.
#[kami::data]
struct Measurement {
    /// In degrees.
    value: f64,
    scale: Scale,
    /// What was said about it.
    remark: Option<String>,
    /// Values by station.
    stations: BTreeMap<String, f64>,
}

/// A scale.
#[kami::data]
enum Scale {
    /// Water freezes at 0.
    Celsius,
    /// Water freezes at 32.
    Fahrenheit,
}

/// Answers with nothing.
#[kami::tool]
fn nothing() {}

/// Answers with a constant text.
#[kami::tool]
fn text() -> &'static str {
    "text"
}

/// Answers with a picture.
#[kami::tool]
fn image() -> Image {
    Image::new(PIXEL, "image/gif")
}

/// Answers with sound.
#[kami::tool]
fn audio() -> Audio {
    Audio::new(*b"RIFF", "audio/wav")
}

/// Answers with a link.
#[kami::tool]
fn link() -> ResourceLink {
    ResourceLink::new("https://example.com/report.pdf", "report.pdf")
        .title("Report")
        .description("What happened")
        .mime_type("application/pdf")
        .size(4096)
}

/// Answers with a document of text.
#[kami::tool]
fn document() -> EmbeddedResource {
    EmbeddedResource::text("notes://today", "buy milk").mime_type("text/plain")
}

/// Answers with a document of bytes.
#[kami::tool]
fn blob() -> EmbeddedResource {
    EmbeddedResource::blob("icons://pixel", PIXEL).mime_type("image/gif")
}

/// Answers with several pieces.
#[kami::tool]
fn mixed() -> Vec<Content> {
    vec!["before".into(), image().into(), "after".into()]
}

/// Answers with pieces, and something for the client.
#[kami::tool(meta = r#"{"example.com/shelf":3}"#)]
fn output() -> kami::Result<kami::Output> {
    let meta = kami::serde_json::from_value(json!({ "example.com/age": 7 }))?;
    Ok(kami::Output::new().push("text").push(audio()).meta(&meta))
}

/// Answers with data.
#[kami::tool(
    title = "Measure",
    description = "Answers with data, whatever the source says.",
    read_only,
    open_world = false
)]
fn measure(scale: Scale) -> Measurement {
    let value = match scale {
        Scale::Celsius => 20.5,
        Scale::Fahrenheit => 68.9,
    };
    Measurement { value, scale, remark: None, stations: BTreeMap::from([("north".to_owned(), 1.5)]) }
}

/// Answers with a list of data.
#[kami::tool(name = "measure-all")]
fn measurements() -> Result<Vec<Measurement>, String> {
    Ok(vec![measure(Scale::Celsius), measure(Scale::Fahrenheit)])
}

/// Answers with a number, or with null for none.
#[kami::tool]
fn half(number: u32) -> Option<u32> {
    number.is_multiple_of(2).then_some(number / 2)
}
