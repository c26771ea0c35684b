//! Data that is a function.
extern crate kami_guest as kami;

#[kami::data]
fn greet() {}

fn main() {}
