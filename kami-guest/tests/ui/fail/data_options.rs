//! Data with options.
extern crate kami_guest as kami;

#[kami::data(lowercase)]
struct Name {
    first: String,
}

fn main() {}
