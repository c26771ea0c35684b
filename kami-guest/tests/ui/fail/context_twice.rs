//! Two contexts.
extern crate kami_guest as kami;

use kami::Context;

/// Greets.
#[kami::tool]
fn greet(here: &Context, there: &Context) {
    here.info("hello");
    there.info("hello");
}

fn main() {}
