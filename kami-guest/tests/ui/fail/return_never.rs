//! A function that never returns.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet() -> ! {
    loop {}
}

fn main() {}
