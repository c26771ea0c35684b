//! The smallest tool there is.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

/// Says a text again.
#[kami::tool(read_only, idempotent)]
fn echo(
    /// What to say.
    text: String,
) -> String {
    text
}
