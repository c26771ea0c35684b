//! Something that is no function.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
struct Greet;

fn main() {}
