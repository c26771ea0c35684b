//! A blank of a type no text can be read as.
extern crate kami_guest as kami;

/// Greets.
#[kami::prompt]
fn greet(names: Vec<String>) -> String {
    names.join(", ")
}

fn main() {}
