//! A schema that is announced and not there.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(input_schema)]
fn greet() {}

fn main() {}
