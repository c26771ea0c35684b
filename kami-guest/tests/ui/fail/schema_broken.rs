//! A schema that is no JSON, and one that is no object.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(input_schema = r#"{"type": "object",}"#)]
fn greet() {}

/// Leaves.
#[kami::tool(input_schema = "[]")]
fn leave() {}

fn main() {}
