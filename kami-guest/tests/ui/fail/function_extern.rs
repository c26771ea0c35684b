//! A function with another calling convention.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
extern "C" fn greet() {}

fn main() {}
