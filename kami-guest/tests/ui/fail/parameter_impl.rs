//! A parameter without a type of its own.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(name: impl ToString) -> String {
    name.to_string()
}

fn main() {}
