//! A parameter that is to dissolve.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(#[schemars(flatten)] name: String) -> String {
    name
}

fn main() {}
