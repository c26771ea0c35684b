//! An unsafe function.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
unsafe fn greet(name: String) -> String {
    name
}

fn main() {}
