//! A parameter with two names.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(#[schemars(rename = "who")] name: String) -> String {
    name
}

fn main() {}
