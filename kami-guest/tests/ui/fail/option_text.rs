//! A text option set to something else.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(title = 3)]
fn greet() {}

fn main() {}
