//! A name clients cut off.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet_everybody_in_the_room_whatever_they_may_be_called() {}

fn main() {}
