//! A switch set to something else.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(read_only = "yes")]
fn greet() {}

fn main() {}
