//! A prompt's argument with a default.
extern crate kami_guest as kami;

/// Greets.
#[kami::prompt]
fn greet(#[kami(default = "you")] name: String) -> String {
    name
}

fn main() {}
