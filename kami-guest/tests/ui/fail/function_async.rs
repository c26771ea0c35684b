//! An async function.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
async fn greet(name: String) -> String {
    name
}

fn main() {}
