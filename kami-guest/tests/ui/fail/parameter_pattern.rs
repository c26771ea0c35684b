//! A parameter without a name.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet((first, last): (String, String)) -> String {
    first + &last
}

fn main() {}
