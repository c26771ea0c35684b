//! An option prompts do not have, and no doc comment.
extern crate kami_guest as kami;

#[kami::prompt(read_only)]
fn greet() -> String {
    String::new()
}

fn main() {}
