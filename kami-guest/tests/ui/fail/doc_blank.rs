//! A tool whose description is set to nothing.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(description = " ")]
fn greet(name: String) -> String {
    name
}

fn main() {}
