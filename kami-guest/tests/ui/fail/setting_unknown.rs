//! A setting there is none of.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(#[kami(optional)] name: String) -> String {
    name
}

fn main() {}
