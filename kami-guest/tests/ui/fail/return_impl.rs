//! A return type without a name.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet() -> impl ToString {
    "hello"
}

fn main() {}
