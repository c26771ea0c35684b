//! A generic function.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet<T: ToString>(name: T) -> String {
    name.to_string()
}

fn main() {}
