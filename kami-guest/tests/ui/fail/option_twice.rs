//! An option set twice.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(title = "Greet", title = "Hello")]
fn greet() {}

fn main() {}
