//! A chosen name with characters clients refuse.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(name = "greet.all")]
fn greet() {}

fn main() {}
