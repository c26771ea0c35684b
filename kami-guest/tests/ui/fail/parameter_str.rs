//! A borrowed text.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(name: &str) -> String {
    name.to_owned()
}

fn main() {}
