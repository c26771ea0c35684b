//! An option there is none of.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(readonly)]
fn greet() {}

fn main() {}
