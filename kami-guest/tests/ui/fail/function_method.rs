//! A method.
extern crate kami_guest as kami;

struct Greeter;

impl Greeter {
    /// Greets.
    #[kami::tool]
    fn greet(&self, name: String) -> String {
        name
    }
}

fn main() {}
