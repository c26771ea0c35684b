//! A type that cannot be read from JSON.
extern crate kami_guest as kami;

struct Name(String);

/// Greets.
#[kami::tool]
fn greet(name: Name) -> String {
    name.0
}

fn main() {}
