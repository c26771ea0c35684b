//! A function with a where clause.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(name: String) -> String
where
    String: Clone,
{
    name
}

fn main() {}
