//! An option without what follows the equals sign.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(title = )]
fn greet() {}

fn main() {}
