//! A mutable context.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool]
fn greet(ctx: &mut kami::Context) {
    ctx.info("hello");
}

fn main() {}
