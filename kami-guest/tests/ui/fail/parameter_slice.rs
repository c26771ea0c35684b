//! A borrowed list.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(names: &[String]) -> String {
    names.concat()
}

fn main() {}
