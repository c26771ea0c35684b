//! Resources, and families of them.

use kami::Context;
use kami::serde_json::json;

/// The smallest picture there is: one red pixel.
pub(crate) const PIXEL: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xde, 0x00, 0x00, 0x00, 0x0c, 0x49,
    0x44, 0x41, 0x54, 0x08, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0x00, 0x00, 0x03, 0x01, 0x01, 0x00, 0x18, 0xdd, 0x8d, 0xb0,
    0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// A text that never changes.
#[kami::resource(uri = "test://static-text", title = "Static text", mime_type = "text/plain")]
fn static_text() -> &'static str {
    "This is the content of the static text resource."
}

/// A picture that never changes.
#[kami::resource(uri = "test://static-binary", title = "Static picture", mime_type = "image/png")]
fn static_binary() -> &'static [u8] {
    PIXEL
}

/// A text somebody may want to be told of.
#[kami::resource(uri = "test://watched-resource", mime_type = "text/plain")]
fn watched_resource() -> &'static str {
    "This is the content of the watched resource."
}

/// Identifiers that begin as typed.
fn ids(typed: &str) -> Vec<String> {
    ["123", "124", "200"].into_iter().filter(|id| id.starts_with(typed)).map(str::to_owned).collect()
}

/// The data behind an identifier.
#[kami::resource(uri = "test://template/{id}/data", mime_type = "application/json", complete(id = ids))]
fn template_data(id: String) -> String {
    json!({ "id": id, "templateTest": true, "data": format!("Data for ID: {id}") }).to_string()
}

/// What somebody wants to read.
#[kami::data]
struct Wish {
    /// What it shall say.
    text: String,
}

/// A text the person is asked for.
#[kami::resource(uri = "test://asked", mime_type = "text/plain")]
fn asked(ctx: &Context) -> kami::Result<String> {
    let wish: Wish = ctx.elicit("wish", "What shall it say?")?;
    Ok(wish.text)
}
