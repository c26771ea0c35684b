//! A text option set to nothing.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(title)]
fn greet() {}

fn main() {}
