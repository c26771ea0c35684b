//! A prompt that returns no message.
extern crate kami_guest as kami;

/// Counts.
#[kami::prompt]
fn count() -> u8 {
    1
}

fn main() {}
