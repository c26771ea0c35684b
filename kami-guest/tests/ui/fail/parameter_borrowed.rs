//! A borrowed value.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(name: &String) -> String {
    name.clone()
}

fn main() {}
