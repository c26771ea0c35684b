//! A context by value.
extern crate kami_guest as kami;

use kami::Context;

/// Greets.
#[kami::tool]
fn greet(ctx: Context) {
    ctx.info("hello");
}

fn main() {}
