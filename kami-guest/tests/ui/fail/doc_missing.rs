//! A tool nobody can tell the use of.
extern crate kami_guest as kami;

#[kami::tool]
fn greet(name: String) -> String {
    name
}

fn main() {}
