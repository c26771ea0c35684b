//! A type that cannot be written as JSON.
extern crate kami_guest as kami;

struct Greeting(String);

/// Greets.
#[kami::tool]
fn greet() -> Greeting {
    Greeting("hello".to_owned())
}

fn main() {}
