//! An error that cannot be shown.
extern crate kami_guest as kami;

struct Mute;

/// Greets.
#[kami::tool]
fn greet() -> Result<String, Mute> {
    Err(Mute)
}

fn main() {}
