//! A completion that is no function of a text.
extern crate kami_guest as kami;

fn names() -> Vec<String> {
    Vec::new()
}

/// Greets.
#[kami::prompt(complete(name = names))]
fn greet(name: String) -> String {
    name
}

fn main() {}
